import { contentEnd } from '../text/contentEnd';
import { lastStart } from '../text/lastStart';
import { lineEnd, lineStart } from '../text/lines';
import type { Span } from '../text/span';
import type { Checklist, Row } from './checklist';

/**
 * The row whose lines contain the offset, from the line of its key to its last line with content; of several
 * rows in one line, the one that the offset is in or after. `undefined` between rows and outside 項目.
 */
export function rowAt(checklist: Checklist, text: string, offset: number): Row | undefined {
  const row = rowAtOrAbove(checklist, text, offset);
  return row && offset <= lineEnd(text, contentEnd(text, row.entry.span)) ? row : undefined;
}

/** Like `rowAt`, but lines below a row belong to it as well. */
export function rowAtOrAbove({ rows }: Checklist, text: string, offset: number): Row | undefined {
  const startAt = (index: number): number => rows[index]?.keySpan.start ?? 0;
  return rows[startsIn(rows.length, startAt, { text, offset })];
}

/** Where the row's key is; `undefined` for a row that the file leaves out. */
export function rowSpan(checklist: Checklist | undefined, id: string): Span | undefined {
  return checklist?.rows.find((row) => row.id === id)?.keySpan;
}

/**
 * Index of the last start at or before the offset. Where the line of the offset has a start only after the
 * offset, that one: a cursor in the indentation belongs to what follows on its line. −1 for none.
 */
export function startsIn(
  count: number,
  startAt: (index: number) => number,
  { text, offset }: { readonly text: string; readonly offset: number },
): number {
  const index = lastStart(count, startAt, offset);
  const isHere = index >= 0 && startAt(index) >= lineStart(text, offset);
  const isNext = index + 1 < count && startAt(index + 1) <= lineEnd(text, offset);
  return !isHere && isNext ? index + 1 : index;
}
