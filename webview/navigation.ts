import type { EditableField } from './editableField';
import type { Page } from './page';
import type { Table } from './table';

export type Direction = 'up' | 'down' | 'left' | 'right';

/** The fields of a row that stand in the table's columns, from left to right. */
const COLUMNS = ['項目', '内容', '初回確認', '完了日', '備考'] as const;

/** Goes from cell to cell as a spreadsheet does. Rows that are filtered out are passed over. */
export class Navigation {
  constructor(
    private readonly page: Page,
    private readonly table: Table,
  ) {}

  /** Moves the focus. False where there is no cell in that direction. */
  go(from: EditableField, direction: Direction): boolean {
    const target =
      direction === 'up' || direction === 'down'
        ? this.vertical(from, direction === 'down' ? 1 : -1)
        : this.horizontal(from, direction === 'right' ? 1 : -1);
    if (target) enter(target);
    return target !== undefined;
  }

  private vertical({ key }: EditableField, step: 1 | -1): EditableField | undefined {
    if (key.item === null) return undefined;
    for (const row of this.table.rowsFrom(key.item, step)) {
      const field = this.page.fields.get(row.view.id, key.field);
      if (field && field.control.element.offsetParent !== null) return field;
    }
    return undefined;
  }

  private horizontal({ key }: EditableField, step: 1 | -1): EditableField | undefined {
    let column = COLUMNS.findIndex((name) => name === key.field);
    if (column < 0) return undefined;
    for (column += step; column >= 0 && column < COLUMNS.length; column += step) {
      const field = this.page.fields.get(key.item, COLUMNS[column] ?? '');
      if (field) return field;
    }
    return undefined;
  }
}

/** Puts the focus on a field and shows it, away from the edges. Its text is selected, as in a cell. */
export function enter(field: EditableField): void {
  field.control.focus();
  field.control.text?.select();
  field.control.element.scrollIntoView({ block: 'nearest' });
}
