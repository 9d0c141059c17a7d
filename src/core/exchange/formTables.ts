import { fieldOfHead } from '../document/fieldHeads';
import type { ItemField } from '../format/fields';
import type { Checklist } from '../model/checklist';
import { formRows } from '../model/formRows';
import { normalizeText } from '../text/normalize';
import type { Book, BookCell, BookPlace, BookSheet } from './book';
import { cellAt } from './book';

/** The cell of a field in a table that somebody made after the form. */
export interface FormCell {
  readonly item: string;
  readonly field: ItemField;
  readonly place: BookPlace;
}

export interface FormTables {
  readonly cells: readonly FormCell[];
  /** Filled-in answers in rows whose words are not those of a row of the form or the checklist. */
  readonly others: readonly BookPlace[];
  /** The second row with the same words, if there is one. */
  readonly twice: BookPlace | undefined;
}

type Columns = ReadonlyMap<ItemField, number>;

/** Fields by which a row is recognized; they are not filled in. */
const WORDS: ReadonlySet<ItemField> = new Set(['項目', '内容']);

/**
 * Finds the form in a workbook without ids, made in whatever program: a line of heads with 初回確認, and below it rows
 * with the words of 内容. Spaces, line breaks, term marks and full-width characters do not matter.
 */
export function findFormTables({ sheets }: Book, checklist: Checklist): FormTables {
  const ids = idsByWords(checklist);
  const seen = new Set<string>();
  const cells: FormCell[] = [];
  const others: BookPlace[] = [];
  let twice: BookPlace | undefined;
  for (const sheet of sheets) {
    let columns: Columns | undefined;
    for (let row = 0; row < sheet.rows.length; row++) {
      const heads = headsIn(sheet, row);
      if (heads.has('初回確認')) columns = heads;
      else if (columns) {
        const item = idIn(sheet, row, ids);
        const found = placesIn(sheet, row, columns);
        if (item === undefined) others.push(...answersIn(found));
        else if (seen.has(item)) twice ??= found[0]?.place;
        else cells.push(...found.map((each) => ({ item, ...each })));
        if (item !== undefined) seen.add(item);
      }
    }
  }
  return { cells, others, twice };
}

/** Only words of a single row: two rows with the same words cannot be told apart. */
function idsByWords(checklist: Checklist): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  const ambiguous = new Set<string>();
  for (const { id, content } of formRows(checklist).rows) {
    const words = foldWords(content);
    if (ids.has(words)) ambiguous.add(words);
    ids.set(words, id);
  }
  for (const words of ['', ...ambiguous]) ids.delete(words);
  return ids;
}

/** A text of the form for comparing. */
function foldWords(text: string): string {
  return normalizeText(text).replace(/\*\d+|\s/g, '');
}

function idIn(
  { rows }: BookSheet,
  row: number,
  ids: ReadonlyMap<string, string>,
): string | undefined {
  for (const cell of rows[row] ?? []) {
    const id = cell && ids.get(foldWords(cell.text));
    if (id !== undefined) return id;
  }
  return undefined;
}

function headsIn({ rows }: BookSheet, row: number): Columns {
  const heads = new Map<ItemField, number>();
  for (const [column, cell] of (rows[row] ?? []).entries()) {
    const field = cell && headOf(cell.text);
    if (field && !heads.has(field)) heads.set(field, column);
  }
  return heads;
}

/** Also with words in brackets after it: 初回確認（記入日）. */
function headOf(text: string): ItemField | undefined {
  return fieldOfHead(text) ?? fieldOfHead(normalizeText(text).replace(/\([^()]*\)\s*$/, ''));
}

function placesIn(
  sheet: BookSheet,
  row: number,
  columns: Columns,
): readonly Omit<FormCell, 'item'>[] {
  return [...columns]
    .filter(([field]) => !WORDS.has(field))
    .map(([field, column]) => ({ field, place: { sheet, row, column } }));
}

/** Nothing is written in it, or the words 「はい・いいえ」 of a form on paper, of which one would be circled. */
export function isUnfilled(field: ItemField, cell: BookCell | undefined): boolean {
  if (!cell || cell.text.trim() === '') return true;
  return field === '初回確認' && /はい[\s\S]*いいえ/.test(cell.text);
}

function answersIn(found: readonly Omit<FormCell, 'item'>[]): readonly BookPlace[] {
  return found.flatMap(({ field, place }) =>
    field === '初回確認' && !isUnfilled(field, cellAt(place)) ? [place] : [],
  );
}
