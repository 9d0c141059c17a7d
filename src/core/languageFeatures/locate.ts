import type { Checklist } from '../model/checklist';
import { rowAt } from '../model/rowAt';
import type { Entry, MapNode } from '../parse/tree';
import type { Span } from '../text/span';
import { lineEnd, lineStart } from '../text/lines';

/** The id of a row anywhere in a text: a key, or part of a remark. */
export interface NamedId {
  readonly id: string;
  readonly span: Span;
}

/** The id at the offset. Reads only its line, so it also works on text that does not parse. */
export function idAt(text: string, offset: number): NamedId | undefined {
  const start = lineStart(text, offset);
  const line = text.slice(start, lineEnd(text, offset));
  for (const { 0: id, index } of line.matchAll(/(?<![\w-])P\d-[A-Z](?:-\d+){1,2}(?![\w-])/g)) {
    const span = { start: start + index, end: start + index + id.length };
    if (contains(span, offset)) return { id, span };
  }
  return undefined;
}

/** The span of a key, with its path: `['項目', 'P1-A-1', '完了日']`. */
export interface NamedKey {
  readonly path: readonly string[];
  readonly span: Span;
}

/** The key at the offset. Descends from the top level through the entries that contain the offset. */
export function keyAt(checklist: Checklist, text: string, offset: number): NamedKey | undefined {
  const { top, items } = checklist;
  const row = rowAt(checklist, text, offset)?.entry;
  const path = row && items ? [items.key] : [];
  let entry = row ?? holding(top, offset);
  while (entry) {
    path.push(entry.key);
    if (contains(entry.keySpan, offset)) return { path, span: entry.keySpan };
    entry = entry.value?.kind === 'map' ? holding(entry.value, offset) : undefined;
  }
  return undefined;
}

function holding({ entries }: MapNode, offset: number): Entry | undefined {
  return entries.find(({ span }) => contains(span, offset));
}

/** Whether the offset is in the span; the end counts, because a cursor right after a word belongs to it. */
export function contains({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset <= end;
}
