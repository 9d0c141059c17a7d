import type { RowView } from '../../src/core/view/tableView';
import { element, setAttribute } from '../dom/dom';
import { cellOf, createField } from '../field/createField';
import type { EditableField } from '../field/editableField';
import type { Page } from '../page';
import { AGREED_COLUMNS, columnIndex } from './columns';

/** Wide enough for `AGREED_COLUMNS`; `agreed.css` has the same width. */
export const WIDE = window.matchMedia('(min-width: 1400px)');

/** Whether one of the row's cells of Part 2 has something to show. */
export function hasAgreed(view: RowView): boolean {
  return AGREED_COLUMNS.some(({ field }) => {
    const { value, locked } = cellOf(view.cells, field);
    return value !== null || locked === true;
  });
}

/** The cells of `AGREED_COLUMNS` in a row of Part 2. CSS makes them columns, or a line below the row's cells. */
export class AgreedCells {
  readonly element = element('div', { class: 'agreed', role: 'presentation' });
  readonly fields: readonly EditableField[];

  /** `changed` is called after each change of a field. */
  constructor(page: Page, view: RowView, changed: () => void) {
    this.fields = AGREED_COLUMNS.map(({ name, heading, field }) => {
      const className = `cell ${name}`;
      const made = createField(page, view.id, cellOf(view.cells, field), { className });
      const { cell } = made;
      cell.setAttribute('role', 'cell');
      cell.setAttribute('aria-colindex', String(columnIndex(name, 'Part2')));
      cell.setAttribute('data-heading', heading);
      made.onChange = changed;
      return made;
    });
    this.element.append(...this.fields.map(({ cell }) => cell));
  }

  /** Marks what is not filled in with that word; `undefined` where nothing needs to be. */
  showMissing(word: string | undefined): void {
    for (const field of this.fields) {
      setAttribute(field.cell, 'data-missing', field.isVacant ? word : undefined);
    }
  }

  /** Nothing is filled in, and nothing is being typed. */
  get isVacant(): boolean {
    return this.fields.every(({ control, hasDraft }) => control.read() === '' && !hasDraft);
  }
}
