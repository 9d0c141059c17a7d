import type { ItemField } from '../../src/core/format/fields';

/**
 * The columns of the table from left to right: those of the form, and the status. `name` is the class of
 * the column's cells and the name of its line in the grid; its width is `--<name>-width`.
 */
export const COLUMNS = [
  { name: 'number', heading: '項目番号', field: undefined },
  { name: 'title', heading: '項目', field: '項目' },
  { name: 'content', heading: '内容', field: '内容' },
  { name: 'answer-cell', heading: '初回確認', field: '初回確認' },
  { name: 'completion', heading: '完了日', field: '完了日' },
  { name: 'remarks', heading: '備考欄', field: '備考' },
  { name: 'end', heading: '状態', field: undefined },
] as const satisfies readonly {
  readonly name: string;
  readonly heading: string;
  readonly field: ItemField | undefined;
}[];

export type ColumnName = (typeof COLUMNS)[number]['name'];

/** The fields of a row that have a column, from left to right. */
export const COLUMN_FIELDS = COLUMNS.flatMap(({ field }) => field ?? []);

export function isColumnField(field: string): field is (typeof COLUMN_FIELDS)[number] {
  return COLUMN_FIELDS.some((name) => name === field);
}

/** For `aria-colindex`: counted from 1. */
export function columnIndex(name: ColumnName): number {
  return COLUMNS.findIndex((column) => column.name === name) + 1;
}

/** For `grid-template-columns`: a line and a width for each column. */
export const COLUMN_TEMPLATE = COLUMNS.map(({ name }) => `[${name}] var(--${name}-width)`).join(
  ' ',
);
