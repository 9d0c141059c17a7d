import type { PastedCell, PastePreview } from '../../src/core/clipboard/pastePreview';
import { fieldLabel } from '../../src/core/format/fields';
import { element } from '../dom/dom';
import { shownText } from '../dom/hiddenText';
import { fill } from '../dom/words';
import type { Page } from '../page';

/**
 * Shows what a paste would write, before anything is written. The user takes all of it, or what is checked, or leaves it
 * with Esc. The focus stays in the dialog and goes back to the cell.
 *
 * A cell that the paste would empty is not checked: an empty cell of the clipboard removes nothing unless the user says so.
 */
export class PasteDialog {
  readonly element: HTMLDialogElement;
  private readonly body = element('tbody');
  private readonly all = element('input', { type: 'checkbox' });
  private readonly beyond = element('p', { class: 'paste-note' });
  private readonly emptied = element('p', { class: 'paste-note' });
  private readonly write = element('button', { type: 'button', 'data-action': 'write-paste' });
  private boxes: ReadonlyMap<HTMLInputElement, PastedCell> = new Map();
  private take: (cells: readonly PastedCell[]) => void = () => undefined;

  constructor(private readonly page: Page) {
    const { strings } = page;
    this.all.setAttribute('aria-label', strings.pasteAll);
    const words = [strings.pasteRow, strings.pasteField, strings.pasteNow, strings.pasteWillBe];
    const heads = words.map((text) => element('th', { scope: 'col' }, text));
    const head = element('tr', {}, element('th', { scope: 'col' }, this.all), ...heads);
    const table = element('table', {}, element('thead', {}, head), this.body);
    const leave = element('button', {
      type: 'button',
      class: 'quiet',
      'data-action': 'leave-paste',
    });
    leave.textContent = strings.pasteLeave;
    const title = element('h2', { id: 'paste-title' }, strings.pasteTitle);
    const attributes = { class: 'paste', 'aria-labelledby': 'paste-title' };
    const buttons = element('div', { class: 'paste-buttons' }, this.write, leave);
    const notes = [this.beyond, this.emptied];
    this.element = element('dialog', attributes, title, ...notes, table, buttons);
    this.emptied.textContent = strings.pasteEmptied;
    leave.addEventListener('click', () => this.element.close());
    this.write.addEventListener('click', () => this.written());
    this.all.addEventListener('change', () => this.checkAll(this.all.checked));
    this.body.addEventListener('change', () => this.counted());
  }

  /** Calls `take` with what the user chooses; not at all if the user leaves it. */
  open({ cells, beyond }: PastePreview, take: (cells: readonly PastedCell[]) => void): void {
    if (this.element.open) this.element.close();
    this.take = take;
    const boxes = new Map<HTMLInputElement, PastedCell>();
    this.body.replaceChildren(...cells.map((cell) => this.line(cell, boxes)));
    this.boxes = boxes;
    this.beyond.textContent = fill(this.page.strings.pasteBeyond, beyond);
    this.beyond.hidden = beyond === 0;
    this.emptied.hidden = ![...boxes.values()].some(empties);
    this.counted();
    this.element.showModal();
    (this.write.disabled ? this.all : this.write).focus();
  }

  private line(cell: PastedCell, boxes: Map<HTMLInputElement, PastedCell>): HTMLElement {
    const { strings } = this.page;
    const { item, title, field, now, value, outcome } = cell;
    const row = element('th', { scope: 'row' }, ...shownText(`${item} ${title}`, strings));
    const words = [fieldLabel(field), now, value];
    const [name, before, after] = words.map((text) => {
      const shown = text === '' ? [strings.empty] : shownText(text, strings);
      return element('td', {}, element('div', { class: 'paste-value' }, ...shown));
    });
    const check = element('td');
    const line = element(
      'tr',
      { 'data-row': item },
      check,
      row,
      ...[name, before, after].flatMap((td) => td ?? []),
    );
    if ('operation' in outcome) {
      const label = `${item} ${fieldLabel(field)}`;
      const box = element('input', { type: 'checkbox', 'aria-label': label });
      box.checked = !empties(cell);
      check.append(box);
      boxes.set(box, cell);
    } else {
      line.dataset['paste'] = 'not-understood';
      after?.prepend(
        element('div', { class: 'paste-reason' }, fill(strings.pasteNotUnderstood, outcome.reason)),
      );
    }
    return line;
  }

  private get chosen(): readonly PastedCell[] {
    return [...this.boxes].flatMap(([box, cell]) => (box.checked ? [cell] : []));
  }

  private checkAll(checked: boolean): void {
    for (const box of this.boxes.keys()) box.checked = checked;
    this.counted();
  }

  private counted(): void {
    const { length } = this.chosen;
    this.write.textContent = fill(this.page.strings.pasteWrite, length);
    this.write.disabled = length === 0;
    this.all.disabled = this.boxes.size === 0;
    this.all.checked = length > 0 && length === this.boxes.size;
    this.all.indeterminate = length > 0 && length < this.boxes.size;
  }

  private written(): void {
    const { chosen } = this;
    this.element.close();
    this.take(chosen);
  }
}

function empties({ value, outcome }: PastedCell): boolean {
  return value === '' && 'operation' in outcome;
}
