import type { Analysis } from '../analyze';
import type { Checklist } from '../model/checklist';
import type { Entry } from '../parse/tree';
import { contentEnd } from '../text/contentEnd';
import { lineEnd } from '../text/lines';
import type { Span } from '../text/span';
import { groupRows } from './groups';

/**
 * What can be folded: Parts and sections from the comment that names them, rows, and every value of
 * several lines. From a place in the first line to one in the last, in no order.
 */
export function foldings({ parsed, checklist }: Analysis): readonly Span[] {
  if (!checklist) return [];
  const { text } = parsed;
  const found: Span[] = [];
  const add = (start: number, end: number): void => {
    const trimmed = contentEnd(text, { start, end: Math.min(end, text.length) });
    if (lineEnd(text, start) < trimmed) found.push({ start, end: trimmed });
  };
  for (const part of groupRows(checklist, text)) {
    for (const { heading, rows } of [part, ...part.sections]) {
      const end = rows.at(-1)?.entry.span.end;
      if (heading && end !== undefined) add(heading.start, end);
    }
  }
  for (const entry of checklist.top.entries) {
    if (entry.key !== checklist.items?.key) foldEntry(entry, add);
  }
  foldItems(checklist, add);
  return found;
}

/** What 項目 holds is told by the rows alone. */
function foldItems({ items, rows }: Checklist, add: (start: number, end: number) => void): void {
  const entries = rows.map(({ entry }) => entry);
  const last = entries.at(-1);
  if (items && last) add(items.keySpan.start, last.span.end);
  for (const entry of entries) foldEntry(entry, add);
}

function foldEntry({ keySpan, span, value }: Entry, add: (start: number, end: number) => void) {
  add(keySpan.start, span.end);
  if (value?.kind !== 'map') return;
  for (const entry of value.entries) foldEntry(entry, add);
}
