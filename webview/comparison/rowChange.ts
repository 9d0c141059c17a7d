import type { RowChangeView } from '../../src/core/compare/comparisonView';
import type { Status } from '../../src/core/model/status';
import type { ComparisonStrings } from '../../src/protocol/comparisonStrings';
import { element, setAttribute } from '../dom/dom';
import { shownText } from '../dom/hiddenText';
import { icon } from '../dom/icons';
import { sameData } from '../../src/core/view/difference/sameData';
import { fill } from '../dom/words';
import { fieldRow } from './changeTable';

/** One changed row: its id and title, its status before and after, and each changed key. */
export class RowChange {
  readonly element = element('tbody', { class: 'row-change' });
  private readonly details = element('details', { class: 'content' });
  private heading = element('h3');

  constructor(
    private shown: RowChangeView,
    private readonly strings: ComparisonStrings,
    open: boolean,
  ) {
    this.details.open = open;
    this.render();
  }

  /** Keeps what is unfolded, and the focus of a button. */
  update(view: RowChangeView): void {
    if (sameData(this.shown, view)) return;
    this.shown = view;
    const focused = document.activeElement;
    const action =
      focused instanceof HTMLElement && this.element.contains(focused) && focused.dataset['action'];
    this.render();
    if (action) this.element.querySelector<HTMLElement>(`[data-action="${action}"]`)?.focus();
  }

  get isUnfolded(): boolean {
    return this.details.open;
  }

  reveal(): void {
    this.heading.focus({ preventScroll: true });
    this.element.scrollIntoView({ block: 'center' });
    setAttribute(this.element, 'data-revealed', true);
    this.element.addEventListener(
      'animationend',
      () => setAttribute(this.element, 'data-revealed', false),
      { once: true },
    );
  }

  private render(): void {
    const { shown, strings } = this;
    setAttribute(this.element, 'data-item', shown.id);
    setAttribute(this.element, 'data-kind', shown.kind);
    const cell = element('th', { scope: 'rowgroup', colspan: 3 }, this.head(), this.content());
    const fields = shown.fields.map((field) => fieldRow(field, strings));
    this.element.replaceChildren(element('tr', { class: 'row-head' }, cell), ...fields);
  }

  private head(): HTMLElement {
    const { shown, strings } = this;
    this.heading = element('h3', { tabindex: -1, lang: 'ja' });
    const id = element('span', { class: 'id' }, ...shownText(shown.id, strings));
    this.heading.append(id, ' ', ...shownText(shown.title, strings));
    if (shown.kind !== 'changed') this.heading.append(badge(strings[shown.kind], shown.kind));
    if (shown.altered) this.heading.append(badge(strings.altered, 'altered'));
    return element('div', { class: 'row-line' }, this.heading, this.statuses(), this.links());
  }

  private statuses(): HTMLElement {
    const { before, after } = this.shown.status;
    const moved = before !== after;
    const box = element('p', { class: 'statuses', 'data-moved': moved });
    if (before && moved) box.append(statusBadge(before));
    if (before && after && moved) {
      box.append(element('span', { class: 'arrow', 'aria-hidden': 'true' }, '→'));
    }
    if (after) box.append(statusBadge(after));
    if (before && after && moved) {
      box.setAttribute('role', 'img');
      box.setAttribute('aria-label', fill(this.strings.status, after, before));
    }
    return box;
  }

  private links(): HTMLElement {
    const { shown, strings } = this;
    const link = (action: string, text: string) =>
      element(
        'button',
        {
          type: 'button',
          class: 'link',
          'data-action': action,
          'aria-label': `${shown.id} ${text}`,
        },
        text,
      );
    const links = element('div', { class: 'links' }, link('open-diff', strings.inDiff));
    if (shown.kind !== 'removed') links.append(link('open-table', strings.inTable));
    return links;
  }

  /** The section of the row and the text of the form. */
  private content(): HTMLElement {
    const { shown, strings, details } = this;
    const section = element('span', { class: 'section', lang: 'ja' }, shown.section);
    const text = element('p', { lang: 'ja' }, ...shownText(shown.content, strings));
    details.replaceChildren(element('summary', {}, section, strings.content), text);
    return details;
  }
}

function badge(text: string, name: string): HTMLElement {
  return element('span', { class: 'badge', 'data-badge': name }, text);
}

function statusBadge(status: Status): HTMLElement {
  const shown = element('span', { class: 'status', 'data-status': status, lang: 'ja' });
  shown.append(icon(status), status);
  return shown;
}
