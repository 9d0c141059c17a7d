import type { KeyRow } from '../../src/protocol/keyTable';
import { element } from '../dom/dom';
import type { Page } from '../page';

/** The table of keys. Esc closes it, and the focus goes back to where it was. */
export class KeyHelp {
  readonly element: HTMLDialogElement;

  constructor({ keys, strings }: Page) {
    const head = [strings.keys, strings.keyDoes, strings.keyAsInExcel].map((text) =>
      element('th', { scope: 'col' }, text),
    );
    const table = element('table', {}, element('thead', {}, element('tr', {}, ...head)));
    table.append(element('tbody', {}, ...keys.map(row)));
    const close = element('button', { type: 'button', class: 'quiet' }, strings.close);
    close.addEventListener('click', () => this.element.close());
    const title = element('h2', { id: 'key-help-title' }, strings.keyHelp);
    const attributes = { class: 'key-help', 'aria-labelledby': 'key-help-title' };
    const top = element('div', { class: 'key-help-top' }, title, close);
    this.element = element('dialog', attributes, top, table);
  }

  open(): void {
    if (!this.element.open) this.element.showModal();
  }
}

function row({ keys, does, isAsInExcel }: KeyRow): HTMLElement {
  const mark = element('td', { class: 'as-in-excel' }, isAsInExcel ? '✓' : '✗');
  return element('tr', {}, element('th', { scope: 'row' }, keys), element('td', {}, does), mark);
}
