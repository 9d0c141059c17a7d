import { contentEnd } from '../text/contentEnd';
import { lastStart } from '../text/lastStart';
import { lineEnd, lineStart } from '../text/lines';
import type { Checklist, Row } from './checklist';

/**
 * The row that has the offset in one of its lines, from that of its key to the last that says something;
 * of several rows in one line, the one that the offset is in or after. `undefined` in the lines between
 * rows and outside 項目.
 */
export function rowAt(checklist: Checklist, text: string, offset: number): Row | undefined {
  const row = rowAtOrAbove(checklist, text, offset);
  return row && offset <= lineEnd(text, contentEnd(text, row.entry.span)) ? row : undefined;
}

/** The same, and in the lines below a row that row. */
export function rowAtOrAbove({ rows }: Checklist, text: string, offset: number): Row | undefined {
  const startAt = (index: number): number => rows[index]?.keySpan.start ?? 0;
  return rows[startsIn(rows.length, startAt, { text, offset })];
}

/**
 * Index of the last start at or before the offset, or else of the first that comes later in its line: a
 * cursor at the head of a line is in what stands in that line. −1 for none.
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
