import type { Field } from '../format/fields';
import { isHeadField, isItemField } from '../format/fields';
import type { ExchangeHead } from './document';

/**
 * The hidden sheet of a workbook, by which it is taken in again: what was exported, and where. Export writes it and
 * import reads it, both through this file. All cells are text.
 *
 * | row | cells |
 * | --- | --- |
 * | 1 | `kakunin-workbook`, the version of this layout, a sentence for people |
 * | 2–5 | `edition`, `file`, `day`, `commit`, each with its value |
 * | 6 | heads of the columns |
 * | 7… | sheet, cell (`E7`), row id (empty for the top level), field, the value as exported |
 *
 * A long value goes on in the columns to the right, because a cell does not take it all. In values, `\` and the `_`
 * before an `x` are written as `\\` and `\-`: Excel reads `_x000D_` as the code of a character, and some programs write
 * a text that reads so without a mark.
 */
export interface ExchangeSheet extends ExchangeHead {
  readonly entries: readonly ExchangeEntry[];
}

/** A value as exported, and its cell. */
export interface ExchangeEntry {
  readonly sheet: string;
  /** `E7`, as exported: rows may have been sorted since. */
  readonly cell: string;
  /** The id of the row; `null` for the top level. */
  readonly item: string | null;
  readonly field: Field;
  /** Empty for no value. */
  readonly value: string;
}

export const EXCHANGE_SHEET = '_kakunin';

/** The head of the hidden column with the id of each row, on the sheets that people see. */
export const ID_COLUMN = '_id';

const MARK = 'kakunin-workbook';
const LAYOUT = '1';
const HEADS = ['sheet', 'cell', 'item', 'field', 'value'];

/** The entries in the layout's order: their place in `ExchangeHead`. */
const HEAD_KEYS = ['edition', 'file', 'day', 'commit'] as const;

/** UTF-16 code units in a cell. Excel takes 32,767. */
const MOST_IN_CELL = 30_000;

/** `note`: a sentence for people who find the sheet. */
export function exchangeRows(sheet: ExchangeSheet, note: string): readonly (readonly string[])[] {
  return [
    [MARK, LAYOUT, note],
    ...HEAD_KEYS.map((key) => [key, sheet[key]]),
    HEADS,
    ...sheet.entries.map((entry) => [
      entry.sheet,
      entry.cell,
      entry.item ?? '',
      entry.field,
      ...chunks(withoutCodes(entry.value)),
    ]),
  ];
}

function withoutCodes(text: string): string {
  return text.replaceAll('\\', '\\\\').replace(/_(?=x)/gi, '\\-');
}

function withCodes(text: string): string {
  return text.replace(/\\([\\-])/g, (_, mark: string) => (mark === '-' ? '_' : mark));
}

function chunks(text: string): readonly string[] {
  const found: string[] = [];
  for (let at = 0; at < text.length || at === 0;) {
    let end = at + MOST_IN_CELL;
    // A surrogate pair stays together.
    if (/[\ud800-\udbff]/.test(text.charAt(end - 1))) end--;
    found.push(text.slice(at, end));
    at = end;
  }
  return found;
}

/** `undefined` where the rows are not such a sheet, or of another layout. Entries of unknown fields are left out. */
export function readExchangeRows(
  rows: readonly (readonly (string | null | undefined)[])[],
): ExchangeSheet | undefined {
  const [mark, ...others] = rows;
  if (mark?.[0] !== MARK || mark[1] !== LAYOUT) return undefined;
  const [edition, file, day, commit] = HEAD_KEYS.map((_, at) => others[at]?.[1] ?? '');
  const entries = others.slice(HEAD_KEYS.length + 1).flatMap((row) => readEntry(row) ?? []);
  return {
    edition: edition ?? '',
    file: file ?? '',
    day: day ?? '',
    commit: commit ?? '',
    entries,
  };
}

function readEntry(row: readonly (string | null | undefined)[]): ExchangeEntry | undefined {
  const [sheet, cell, item, field, ...value] = row.map((text) => text ?? '');
  if (sheet === undefined || cell === undefined || field === undefined) return undefined;
  const isKnown = item ? isItemField(field) : isHeadField(field);
  if (!isKnown) return undefined;
  return {
    sheet,
    cell,
    item: item || null,
    field: field as Field,
    value: withCodes(value.join('')),
  };
}
