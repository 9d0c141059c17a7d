import { commonEnd, commonStart } from '../../text/common';
import { lastStart } from '../../text/lastStart';
import { Budget } from '../budget';
import type { Parsed } from '../parsed';
import type { PlainRows, RowText } from '../plainRows';
import { treeOfRows } from '../plainRows';
import { parseText } from '../yaml/parseText';
import { readHead, readRows } from './readRows';
import { hasLoneReturn, itemsLine, scanRows, skipComments } from './scanRows';

/**
 * Returns what `parseText(text)` returns, but faster: in a text with plain rows, only the rows whose text
 * is not in `previous` are read. Reads the whole text where rows cannot be read one by one.
 */
export function reparse(text: string, previous: Parsed | undefined): Parsed {
  if (previous?.text === text) return previous;
  const known = previous?.rows ?? previous?.earlierRows;
  const changed = previous?.rows && changeRows(text, previous.text, previous.rows);
  const rows = changed ?? splitIntoRows(text, known);
  if (rows) return { text, root: treeOfRows(rows), errors: [], rows };
  return { ...parseText(text), earlierRows: known };
}

/** Reads a text row by row; rows with the same text are taken from `known`. */
function splitIntoRows(text: string, known: PlainRows | undefined): PlainRows | undefined {
  const line = canScanLines(text) ? itemsLine(text) : undefined;
  if (!line) return undefined;
  const from = skipComments(text, line.below);
  const lines = scanRows(text, from, text.length);
  if (!lines) return undefined;
  const budget = new Budget(text.length);
  const head = readHead(text.slice(0, from), line.key, { known: known?.head, budget });
  const rows =
    head && readRows(text, { ...lines, end: text.length }, { known: known?.rows, budget });
  return rows && haveUniqueIds(rows) ? { head, rows, ...lines } : undefined;
}

function canScanLines(text: string): boolean {
  return !text.startsWith('%') && !text.startsWith('\ufeff%') && !hasLoneReturn(text);
}

/**
 * The rows after a change: the changed rows are read, the others are moved. `undefined` where the change
 * touches the head, or where its result is not a row.
 */
function changeRows(text: string, before: string, known: PlainRows): PlainRows | undefined {
  const { starts, rows, indent, head } = known;
  const from = commonStart(text, before);
  const tail = commonEnd(text, before, from);
  const indexAt = (offset: number) => lastStart(starts.length, (at) => starts[at] ?? 0, offset);
  const touched = indexAt(from);
  // Before the key of a row, the row above may have changed: by a line added at its end.
  const first = from <= (starts[touched] ?? 0) + indent ? touched - 1 : touched;
  const last = indexAt(before.length - tail);
  const start = starts[first];
  if (start === undefined) return undefined;
  const by = text.length - before.length;
  const end = (starts[last + 1] ?? before.length) + by;
  const lines = scanRows(text, start, end, indent);
  if (!lines || hasLoneReturn(text.slice(start, end))) return undefined;
  const [above, old] = [rows.slice(0, first), rows.slice(first, last + 1)];
  const below = rows.slice(last + 1);
  const budget = new Budget(text.length);
  for (const { cost } of [head, ...above, ...below]) budget.spend(cost);
  // Between two changes far apart, most rows are unchanged.
  const read = readRows(text, { ...lines, end }, { known: old, budget });
  if (!read) return undefined;
  const all = [...above, ...read, ...below];
  const moved = starts.slice(last + 1).map((each) => each + by);
  const next = [...starts.slice(0, first), ...lines.starts, ...moved];
  return haveSameIds(old, read) || haveUniqueIds(all)
    ? { head, rows: all, starts: next, indent }
    : undefined;
}

function haveSameIds(before: readonly RowText[], after: readonly RowText[]): boolean {
  const ids = after.map(({ entry }) => entry.key);
  return before.length === ids.length && before.every(({ entry }, at) => entry.key === ids[at]);
}

/** Two rows with one id are a duplicate key, an error that only reading the whole text reports. */
function haveUniqueIds(rows: readonly RowText[]): boolean {
  return new Set(rows.map(({ entry }) => entry.key)).size === rows.length;
}
