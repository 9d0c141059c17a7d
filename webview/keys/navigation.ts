import { PART_KEYS } from '../../src/core/format/ids';
import { ANSWER_FIELD } from '../../src/core/format/newRow';
import type { EditableField } from '../field/editableField';
import { COLUMN_FIELDS, DETAIL_FIELDS, HEAD_LABELS } from '../field/fieldKinds';
import type { Direction } from './keyAction';
import type { Page } from '../page';
import type { Table } from '../table/table';

const HEAD_ORDER: readonly string[] = [
  ...HEAD_LABELS.map(([field]) => field),
  ...PART_KEYS.map((part) => `初回確認日.${part}`),
];

/** Goes from cell to cell as a spreadsheet does. Rows that are filtered out are passed over. */
export class Navigation {
  constructor(
    private readonly page: Page,
    private readonly table: Table,
  ) {}

  /** The cell in that direction; `undefined` where there is none. */
  towards(from: EditableField, direction: Direction): EditableField | undefined {
    return direction === 'up' || direction === 'down'
      ? this.vertical(from, direction === 'down' ? 1 : -1)
      : this.horizontal(from, direction === 'right' ? 1 : -1);
  }

  /** The field after or before one of the head or of a panel, as they are read. */
  along({ key }: EditableField, step: 1 | -1): EditableField | undefined {
    const { fields } = this.page;
    const [, part] = /^初回確認日\.Part(\d)$/.exec(key.field) ?? [];
    if (key.item === null && part !== undefined && step === 1) {
      return fields.get(this.table.firstRow(`P${part}-`)?.view.id ?? '', ANSWER_FIELD);
    }
    const order: readonly string[] = key.item === null ? HEAD_ORDER : DETAIL_FIELDS;
    for (let at = order.indexOf(key.field) + step; at >= 0 && at < order.length; at += step) {
      const field = fields.get(key.item, order[at] ?? '');
      if (field?.editable) return field;
    }
    // Before the first field of the panel: back to the row.
    return key.item !== null && step === -1 ? fields.get(key.item, '備考') : undefined;
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
    let column = COLUMN_FIELDS.findIndex((name) => name === key.field);
    if (column < 0) return undefined;
    for (column += step; column >= 0 && column < COLUMN_FIELDS.length; column += step) {
      const field = this.page.fields.get(key.item, COLUMN_FIELDS[column] ?? '');
      if (field) return field;
    }
    return undefined;
  }
}

/**
 * Puts the focus on a field and shows it, away from the edges. What is typed next comes after its
 * text and replaces nothing, but for a date that was walked to (`replaces`): nobody adds to a date.
 */
export function enter(field: EditableField, replaces = false): void {
  const { text } = field.control;
  field.control.focus();
  if (replaces && text instanceof HTMLInputElement) text.select();
  else toEnd(field);
  field.control.element.scrollIntoView({ block: 'nearest' });
}

/** The caret after the text, with nothing selected. */
export function toEnd({ control: { text } }: EditableField): void {
  text?.setSelectionRange(text.value.length, text.value.length);
}
