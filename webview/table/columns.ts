import type { ItemField } from '../../src/core/format/fields';
import { partKeyOf, type PartKey } from '../../src/core/format/ids';

interface Column {
  readonly name: string;
  readonly heading: string;
  readonly field: ItemField | undefined;
}

const OF_FORM = [
  { name: 'number', heading: '項目番号', field: undefined },
  { name: 'title', heading: '項目', field: '項目' },
  { name: 'content', heading: '内容', field: '内容' },
  { name: 'answer-cell', heading: '初回確認', field: '初回確認' },
  { name: 'completion', heading: '完了日', field: '完了日' },
  { name: 'remarks', heading: '備考欄', field: '備考' },
] as const satisfies readonly Column[];

/**
 * What Part 2 is about: who does what, and where it is agreed. Columns of Part 2 in a window that is wide
 * enough; a line below the other cells of the row elsewhere (`agreedCells.ts`, `agreed.css`).
 */
export const AGREED_COLUMNS = [
  { name: 'lead', heading: '主担当', field: '役割分担.主担当' },
  { name: 'by-hospital', heading: '医療機関', field: '役割分担.医療機関' },
  { name: 'by-vendor', heading: '事業者', field: '役割分担.事業者' },
  { name: 'agreed-in', heading: '合意文書', field: '合意文書' },
] as const satisfies readonly Column[];

const END = { name: 'end', heading: '状態', field: undefined } as const satisfies Column;

/**
 * The columns of the table from left to right: those of the form, and the status. `name` is the class of
 * the column's cells and the name of its line in the grid; its width is `--<name>-width`.
 */
export const COLUMNS = [...OF_FORM, END] as const;

const COLUMNS_OF_PART_2 = [...OF_FORM, ...AGREED_COLUMNS, END] as const;

export type ColumnName = (typeof COLUMNS_OF_PART_2)[number]['name'];

/** All columns of the Part, from left to right. */
export function columnsOf(
  part: PartKey | undefined,
): readonly (typeof COLUMNS_OF_PART_2)[number][] {
  return part === 'Part2' ? COLUMNS_OF_PART_2 : COLUMNS;
}

/** The fields of a row that have a column in both Parts, from left to right. */
export const COLUMN_FIELDS = COLUMNS.flatMap(({ field }) => field ?? []);

/** Whether the form has a column for the field. */
export function isFormColumn(field: string): field is (typeof COLUMN_FIELDS)[number] {
  return COLUMN_FIELDS.some((name) => name === field);
}

const FIELDS_OF_PART_2 = COLUMNS_OF_PART_2.flatMap(({ field }) => field ?? []);

/** The fields that have a cell in that row, from left to right; all others are in its panel. */
export function columnFields(item: string): readonly ItemField[] {
  return partKeyOf(item) === 'Part2' ? FIELDS_OF_PART_2 : COLUMN_FIELDS;
}

/** Whether the field has a cell in the row. False for the head. */
export function isColumnField({
  item,
  field,
}: {
  readonly item: string | null;
  readonly field: string;
}): boolean {
  return item !== null && columnFields(item).some((name) => name === field);
}

/** For `aria-colindex`: counted from 1. */
export function columnIndex(name: ColumnName, part?: PartKey): number {
  return columnsOf(part).findIndex((column) => column.name === name) + 1;
}

/** For `grid-template-columns`: a line and a width for each column. */
export const COLUMN_TEMPLATE = templateOf(COLUMNS);

/** The same for Part 2 in a window that is wide enough for `AGREED_COLUMNS`. */
export const WIDE_TEMPLATE = templateOf(COLUMNS_OF_PART_2);

function templateOf(columns: readonly Column[]): string {
  return columns.map(({ name }) => `[${name}] var(--${name}-width)`).join(' ');
}
