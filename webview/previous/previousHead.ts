import type { TableView } from '../../src/core/view/tableView';
import { sameData } from '../../src/core/view/difference/sameData';
import { element } from '../dom/dom';
import { shownText } from '../dom/hiddenText';
import { icon } from '../dom/icons';
import { fill } from '../dom/words';
import type { Page } from '../page';

/** The line of the head about the checklist that this one continues. */
export class PreviousHead {
  readonly element = element('div', { class: 'previous-head', hidden: true });
  private shown: TableView['previous'] = null;

  constructor(private readonly strings: Page['strings']) {}

  show(previous: TableView['previous']): void {
    if (sameData(previous, this.shown)) return;
    this.shown = previous;
    this.element.hidden = previous === null;
    this.element.replaceChildren(...(previous ? this.content(previous) : []));
  }

  private content({ path, lostRows }: NonNullable<TableView['previous']>): HTMLElement[] {
    const { strings } = this;
    const name = element('span', {}, `${strings.lastTime}: `, ...shownText(path, strings));
    const attributes = { type: 'button', class: 'link', 'data-action': 'compare-previous' };
    const compare = element('button', attributes, strings.comparePrevious);
    const lost = lostRows.map((row) => {
      const text = shownText(fill(strings.rowLost, row), strings);
      const mark = element('span', { class: 'setback', 'data-setback': 'row-lost' });
      mark.append(icon('setback'), element('span', {}, ...text));
      return mark;
    });
    return [name, compare, ...lost];
  }
}
