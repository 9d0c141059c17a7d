import type { ItemField } from '../format/fields';
import { fieldSpec, INTERNAL_KEY, isInternal } from '../format/fields';
import type { FormRow } from '../model/formRows';
import { readOnly, rowCell } from './cells';
import type { Cell, Column, TableCells, TableRow } from './document';
import { headOfField } from './fieldHeads';
import { numberInForm } from './rowNumbers';

/** Columns of one field each, with the width of the column. */
export type FieldColumns = readonly (readonly [field: ItemField, width: number])[];

/** What a row says beyond the form's own columns, in the order of the format. */
export const BEYOND_FORM: FieldColumns = [
  ['初回確認日', 11],
  ['期限', 11],
  ['担当者', 12],
  ['役割分担.主担当', 10],
  ['役割分担.医療機関', 22],
  ['役割分担.事業者', 22],
  ['役割分担.費用', 10],
  ['合意文書', 18],
  ['合意内容', 30],
  ['確認資料', 18],
];

/** What is agreed on a row. */
export const AGREED: FieldColumns = [
  ['役割分担.主担当', 10],
  ['役割分担.医療機関', 24],
  ['役割分担.事業者', 24],
  ['役割分担.費用', 10],
  ['合意文書', 18],
  ['合意内容', 32],
];

/** Internal notes: in a document only where `isInternal` was asked for. */
export const INTERNAL: FieldColumns = [[INTERNAL_KEY, 20]];

/** Whether one of the fields has a value in the row. */
export function hasValue({ row }: FormRow, columns: FieldColumns): boolean {
  return columns.some(([field]) => (row?.field(field)?.text ?? '') !== '');
}

export function tableColumns(columns: FieldColumns): readonly Column[] {
  return columns.map(([field, width]) => {
    const { kind } = fieldSpec({ item: '', field });
    return kind === 'date' || kind === 'choice' ? { width, isCentred: true } : { width };
  });
}

/** The names of the fields, as the head of the table. */
export function headCells(columns: FieldColumns): TableCells {
  return columns.map(([field]) => ({ text: headOfField(field) }));
}

/** The cells of the row that name it, and the cells of the fields. */
export function namedRow(
  row: FormRow,
  columns: FieldColumns,
  { isFillable }: { readonly isFillable: boolean },
): TableRow {
  const cells = columns.map(([field]): Cell => {
    const cell = rowCell(row, field);
    return isFillable && !isInternal(field) ? cell : readOnly(cell);
  });
  return {
    kind: 'cells',
    id: row.id,
    cells: [{ text: numberInForm(row) }, { text: row.title }, ...cells],
  };
}
