import type { ExchangeEntry, ExchangeSheet } from '../document/exchangeSheet';
import { EXCHANGE_SHEET, readExchangeRows } from '../document/exchangeSheet';
import type { FieldOperation } from '../edit/operation/operation';
import type { HeadField, ItemField } from '../format/fields';
import type { Checklist } from '../model/checklist';
import type { Book, BookCell, BookPlace } from './book';
import { addressOf, cellAt } from './book';
import type { LayoutFault } from './findCells';
import { findCells } from './findCells';
import { findFormTables, isUnfilled } from './formTables';
import type { CellFault, CellReading } from './readCell';
import { readCell } from './readCell';

/** A value of the checklist in its three versions; empty for no value. */
export interface BookChange {
  readonly item: string | null;
  readonly field: ExchangeEntry['field'];
  /** `Part1!E7`, where the workbook has it now. */
  readonly cell: string;
  readonly exported: string;
  readonly workbook: string;
  readonly file: string;
}

export interface TakenChange extends BookChange {
  readonly operation: FieldOperation;
}

/** A cell whose content is not taken. `row-unknown`: its row has no id that was exported. */
export interface UnknownCell {
  readonly cell: string;
  readonly text: string;
  readonly reason: CellFault | 'row-unknown';
}

/** What was filled in in a workbook, against the values as exported and the file as it is now. */
export interface TakeIn {
  /** Its `file` is empty for a workbook of another making. */
  readonly head: Omit<ExchangeSheet, 'entries'>;
  readonly taken: readonly TakenChange[];
  /** The file has changed as well, to something else: not taken. */
  readonly conflicts: readonly BookChange[];
  readonly notUnderstood: readonly UnknownCell[];
  /** Rows, or fields of the top level, that the workbook no longer has. They stay in the file. */
  readonly missing: readonly string[];
}

/** Whether the workbook was made elsewhere, and so does not say what it was made from. */
export const isOfOthers = ({ head }: Pick<TakeIn, 'head'>): boolean => head.file === '';

export type TakeInFault = LayoutFault | { readonly code: 'not-ours' | 'other-edition' };

/** What the hidden sheet contains; `undefined` for a workbook of another making. */
export function exchangeSheetOf({ sheets }: Book): ExchangeSheet | undefined {
  const hidden = sheets.find(({ name }) => name === EXCHANGE_SHEET);
  return hidden && readExchangeRows(hidden.rows.map((row) => row.map((cell) => cell?.text)));
}

/**
 * Compares three ways. A workbook of another making does not say what it was made from: of it, only what is empty in the
 * file is taken, and every other difference is a conflict. Changes nothing.
 */
export function takeIn(
  book: Book,
  context: { readonly checklist: Checklist },
): TakeIn | { readonly fault: TakeInFault } {
  const exchange = exchangeSheetOf(book);
  if (!exchange) return fillIn(book, context);
  const { entries, ...head } = exchange;
  if (head.edition !== (context.checklist.head('様式')?.text ?? '')) {
    return { fault: { code: 'other-edition' } };
  }
  const shown = book.sheets.filter(({ name }) => name !== EXCHANGE_SHEET);
  const found = findCells({ sheets: shown }, entries);
  if ('fault' in found) return found;
  const results = entries.map((entry) => compareEntry(entry, found.places.get(entry), context));
  return {
    head,
    ...sorted(results, found.others),
    missing: [
      ...new Set(
        entries.flatMap((entry) => (found.places.has(entry) ? [] : [entry.item ?? entry.field])),
      ),
    ],
  };
}

/** A workbook without our hidden sheet, such as a form that the other party made and filled in. */
function fillIn(
  book: Book,
  context: { readonly checklist: Checklist },
): TakeIn | { readonly fault: TakeInFault } {
  const { cells, others, twice } = findFormTables(book, context.checklist);
  if (twice) return { fault: { code: 'id-twice', place: twice } };
  if (cells.length === 0) return { fault: { code: 'not-ours' } };
  const results = cells.map(({ item, field, place }) => {
    if (isUnfilled(field, cellAt(coveringCell(place) ?? place))) return undefined;
    const value = comparable(valueNow(item, field, context.checklist) ?? '');
    const result = compareEntry({ sheet: '', cell: '', item, field, value }, place, context);
    return result && 'operation' in result && value !== '' ? withoutOperation(result) : result;
  });
  return {
    head: { edition: context.checklist.head('様式')?.text ?? '', file: '', day: '', commit: '' },
    ...sorted(results, others),
    missing: [],
  };
}

function withoutOperation(change: TakenChange): BookChange {
  const { item, field, cell, exported, workbook, file } = change;
  return { item, field, cell, exported, workbook, file };
}

/** `others`: filled-in cells of rows without a known id. */
function sorted(
  results: readonly Result[],
  others: readonly BookPlace[],
): Pick<TakeIn, 'taken' | 'conflicts' | 'notUnderstood'> {
  return {
    taken: results.flatMap((result) => (result && 'operation' in result ? [result] : [])),
    conflicts: results.flatMap((result) => (result && isConflict(result) ? [result] : [])),
    notUnderstood: [
      ...results.flatMap((result) => (result && 'reason' in result ? [result] : [])),
      ...others.map((place) => unknown(place, cellAt(place), 'row-unknown')),
    ],
  };
}

type Result = TakenChange | BookChange | UnknownCell | undefined;

function isConflict(result: TakenChange | BookChange | UnknownCell): result is BookChange {
  return !('operation' in result) && !('reason' in result);
}

/** `undefined` for a value that is unchanged, or that the file has already. */
function compareEntry(
  { item, field, value: exported }: ExchangeEntry,
  place: BookPlace | undefined,
  context: { readonly checklist: Checklist },
): Result {
  if (!place) return undefined;
  const covering = coveringCell(place);
  const cell = cellAt(covering ?? place);
  if (isUntouched(cell?.text ?? '', exported)) return undefined;
  const reading: CellReading =
    covering && covering.column !== place.column
      ? { fault: 'merged' }
      : readCell({ item, field }, cell);
  if ('fault' in reading) return unknown(place, cell, reading.fault);
  const seen = valueNow(item, field, context.checklist);
  const change: BookChange = {
    item,
    field,
    cell: addressOf(place),
    exported,
    workbook: reading.value,
    file: comparable(seen ?? ''),
  };
  const [old, now] = [comparable(exported), comparable(reading.value)];
  if (now === old || now === change.file) return undefined;
  if (change.file !== old) return change;
  return { ...change, operation: operationOf(change, change.workbook, seen) };
}

/** Some programs save the text `_x000D_` so that every program reads it as the character with that code. */
function isUntouched(text: string, exported: string): boolean {
  const decoded = exported.replace(/_x([\da-f]{4})_/gi, (_, code: string) =>
    String.fromCharCode(parseInt(code, 16)),
  );
  return [exported, decoded].some((value) => comparable(value) === comparable(text));
}

/** The first cell of the merged ones, where the place is another one of them: it shows the value of that cell. */
function coveringCell({ sheet, row, column }: BookPlace): BookPlace | undefined {
  const merge = sheet.merges.find(
    ({ startRow, startCol, endRow, endCol }) =>
      startRow <= row && row <= endRow && startCol <= column && column <= endCol,
  );
  if (!merge || (merge.startRow === row && merge.startCol === column)) return undefined;
  return { sheet, row: merge.startRow, column: merge.startCol };
}

/**
 * A text for comparing what it says. A workbook takes no lone surrogates; programs drop control characters, and spaces
 * at the end.
 */
function comparable(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[\p{Surrogate}\ufffe\uffff]/gu, '\ufffd')
    .replace(/(?![\t\n])\p{Cc}/gu, '')
    .trimEnd();
}

function unknown(
  place: BookPlace,
  cell: BookCell | undefined,
  reason: UnknownCell['reason'],
): UnknownCell {
  return { cell: addressOf(place), text: cell?.text ?? '', reason };
}

function valueNow(
  item: string | null,
  field: ExchangeEntry['field'],
  checklist: Checklist,
): string | null {
  if (item === null) return checklist.head(field as HeadField)?.text ?? null;
  const row = checklist.rows.find(({ id }) => id === item);
  return row?.field(field as ItemField)?.text ?? null;
}

/** An emptied value removes its key, except for an answer, whose line every row has. */
export function operationOf(
  { item, field }: Pick<BookChange, 'item' | 'field'>,
  value: string,
  seen: string | null,
): FieldOperation {
  if (value !== '') return { kind: 'set', item, field, value, seen };
  if (field === '初回確認') return { kind: 'set', item, field, value: null, seen };
  return { kind: 'unset', item, field, seen };
}
