import { fieldOfHead, foldHead } from '../document/fieldHeads';
import type { ExchangeEntry } from '../document/exchangeSheet';
import { ID_COLUMN } from '../document/exchangeSheet';
import type { ItemField } from '../format/fields';
import { fieldLabel } from '../format/fields';
import type { Book, BookPlace, BookSheet } from './book';
import { cellAt } from './book';

/** Where the workbook has the fields now: rows may be sorted, columns inserted, sheets renamed. */
export interface FoundCells {
  readonly places: ReadonlyMap<ExchangeEntry, BookPlace>;
  /** Places with text in a row that has no id, or an id that was not exported. */
  readonly others: readonly BookPlace[];
}

/** Why the workbook cannot be taken in: nothing of it is. */
export type LayoutFault =
  | { readonly code: 'id-twice' | 'head-twice'; readonly place: BookPlace }
  | { readonly code: 'head-missing'; readonly place: BookPlace; readonly field: ItemField };

/** A table with the hidden column of ids. */
interface FoundTable {
  readonly sheet: BookSheet;
  readonly headRow: number;
  readonly idColumn: number;
  readonly columns: ReadonlyMap<ItemField, BookPlace>;
  /** The row of each id. */
  readonly ids: ReadonlyMap<string, number>;
  readonly others: readonly BookPlace[];
}

/** Finds the cell of each entry: columns by their heads, rows by their ids, values of the top level by their labels. */
export function findCells(
  { sheets }: Book,
  entries: readonly ExchangeEntry[],
): FoundCells | { readonly fault: LayoutFault } {
  const known = new Set(entries.map(({ item }) => item));
  const tables: FoundTable[] = [];
  for (const sheet of sheets) {
    const table = findTable(sheet, known);
    if (table && 'fault' in table) return table;
    if (table) tables.push(table);
  }
  const places = new Map<ExchangeEntry, BookPlace>();
  for (const entry of entries) {
    const found = entry.item === null ? [] : inTables(tables, entry, entry.item);
    const [place, second] = found;
    if (second) return { fault: { code: 'id-twice', place: second } };
    if (place) places.set(entry, place);
  }
  const fault = missingHead(tables, entries, places);
  if (fault) return { fault };
  placeTopLevel(sheets, tables, entries, places);
  return { places, others: tables.flatMap(({ others }) => others) };
}

function findTable(
  sheet: BookSheet,
  known: ReadonlySet<string | null>,
): FoundTable | { readonly fault: LayoutFault } | undefined {
  const headRow = sheet.rows.findIndex((row) => row.some((cell) => cell?.text === ID_COLUMN));
  const idColumn = sheet.rows[headRow]?.findIndex((cell) => cell?.text === ID_COLUMN) ?? -1;
  if (idColumn === -1) return undefined;
  const columns = new Map<ItemField, BookPlace>();
  for (const row of [headRow - 1, headRow]) {
    for (const [column, cell] of (sheet.rows[row] ?? []).entries()) {
      const field = cell && fieldOfHead(cell.text);
      if (!field) continue;
      const place = { sheet, row, column };
      if (columns.has(field)) return { fault: { code: 'head-twice', place } };
      columns.set(field, place);
    }
  }
  const ids = new Map<string, number>();
  const others: BookPlace[] = [];
  for (let row = headRow + 1; row < sheet.rows.length; row++) {
    const place = { sheet, row, column: idColumn };
    const id = cellAt(place)?.text.trim() ?? '';
    if (known.has(id)) {
      if (ids.has(id)) return { fault: { code: 'id-twice', place } };
      ids.set(id, row);
    } else {
      const filled = [...columns.values()].map(({ column }) => ({ sheet, row, column }));
      others.push(...filled.filter(cellAt).slice(0, 1));
    }
  }
  return { sheet, headRow, idColumn, columns, ids, others };
}

function inTables(
  tables: readonly FoundTable[],
  { field }: ExchangeEntry,
  item: string,
): readonly BookPlace[] {
  return tables.flatMap(({ sheet, columns, ids }) => {
    const row = ids.get(item);
    const column = columns.get(field as ItemField)?.column;
    return row === undefined || column === undefined ? [] : [{ sheet, row, column }];
  });
}

/** A row that is there without a column that it was exported with. A row that is not there at all was deleted. */
function missingHead(
  tables: readonly FoundTable[],
  entries: readonly ExchangeEntry[],
  places: ReadonlyMap<ExchangeEntry, BookPlace>,
): LayoutFault | undefined {
  const rowOf = ({ sheet, item }: ExchangeEntry): string => JSON.stringify([sheet, item]);
  const there = new Map([...places].map(([entry, { sheet }]) => [rowOf(entry), sheet]));
  for (const entry of entries) {
    if (entry.item === null || places.has(entry)) continue;
    const { item, field } = entry;
    const sheet = there.get(rowOf(entry));
    // Every column of the table may be gone.
    const table = tables.find(
      (each) => each.ids.has(item) && (sheet ? each.sheet === sheet : each.columns.size === 0),
    );
    if (!table) continue;
    const place = { sheet: table.sheet, row: table.headRow, column: table.idColumn };
    return { code: 'head-missing', place, field: field as ItemField };
  }
  return undefined;
}

function placeTopLevel(
  sheets: readonly BookSheet[],
  tables: readonly FoundTable[],
  entries: readonly ExchangeEntry[],
  places: Map<ExchangeEntry, BookPlace>,
): void {
  const cover = sheets.filter((sheet) => !tables.some((table) => table.sheet === sheet));
  const labels = new Map<string, ExchangeEntry>();
  for (const entry of entries) {
    if (entry.item !== null) continue;
    if (!entry.field.startsWith('初回確認日.'))
      labels.set(foldHead(fieldLabel(entry.field)), entry);
    else {
      const place = belowAnswers(tables, entry, places);
      if (place) places.set(entry, place);
    }
  }
  placeLabelled(cover, labels, places);
}

/** The day of a Part stands below the head of its answers. */
function belowAnswers(
  tables: readonly FoundTable[],
  { sheet }: ExchangeEntry,
  places: ReadonlyMap<ExchangeEntry, BookPlace>,
): BookPlace | undefined {
  const row = [...places].find(([entry]) => entry.sheet === sheet && entry.field === '初回確認');
  const table = tables.find((each) => each.sheet === row?.[1].sheet);
  const head = table?.columns.get('初回確認');
  return head && { ...head, row: head.row + 1 };
}

/** Labels stand in one column; their values in the next one that has any. */
function placeLabelled(
  sheets: readonly BookSheet[],
  labels: ReadonlyMap<string, ExchangeEntry>,
  places: Map<ExchangeEntry, BookPlace>,
): void {
  const found = sheets.flatMap((sheet) =>
    sheet.rows.flatMap((cells, row) =>
      cells.flatMap((cell, column) => {
        const entry = cell && labels.get(foldHead(cell.text));
        return entry ? [{ entry, place: { sheet, row, column } }] : [];
      }),
    ),
  );
  const countIn = (of: BookPlace): number =>
    found.filter(({ place }) => isOneColumn(place, of)).length;
  const [best] = found.toSorted((one, other) => countIn(other.place) - countIn(one.place));
  const inColumn = found.filter(({ place }) => best && isOneColumn(place, best.place));
  const next = inColumn.map(({ place: { sheet, row, column } }) =>
    (sheet.rows[row] ?? []).findIndex((cell, at) => at > column && cell !== undefined),
  );
  const first = Math.min(...next.filter((column) => column !== -1), Infinity);
  for (const { entry, place } of inColumn) {
    const column = first === Infinity ? place.column + 1 : first;
    if (!places.has(entry)) places.set(entry, { ...place, column });
  }
}

function isOneColumn(one: BookPlace, other: BookPlace): boolean {
  return one.sheet === other.sheet && one.column === other.column;
}
