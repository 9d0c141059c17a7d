import type { Analysis } from '../analyze';
import type { Entry } from '../parse/tree';
import { contentEnd } from '../text/contentEnd';
import { lineEnd } from '../text/lines';
import type { Span } from '../text/span';
import { groupRows } from './groups';

/**
 * Folding ranges: Parts and sections from their heading comment, rows, and every value of several lines.
 * Each span begins in its first line and ends in its last; they are not sorted.
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
  for (const entry of checklist.top.entries) foldEntry(entry, add);
  return found;
}

function foldEntry({ keySpan, span, value }: Entry, add: (start: number, end: number) => void) {
  add(keySpan.start, span.end);
  if (value?.kind !== 'map') return;
  for (const entry of value.entries) foldEntry(entry, add);
}
