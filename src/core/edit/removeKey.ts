import type { Entry, MapNode } from '../parse/tree';
import { lineEnd, lineStart, nextLine } from '../text/lines';
import type { TextEdit } from '../text/span';
import { contentEnd } from './replaceValue';

/** Ways to take an entry out of its map; best first. Comments on its lines go with it. */
export function removeKey(text: string, map: MapNode, entry: Entry): TextEdit[][] {
  return [[map.flow ? removeFromFlow(map, entry) : removeLines(text, entry)]];
}

function removeLines(text: string, entry: Entry): TextEdit {
  const line = lineStart(text, entry.span.start);
  const start = text.startsWith('\ufeff', line) ? line + 1 : line;
  const last = contentEnd(text, entry.span);
  const end = nextLine(text, last);
  // The last line of a file without a final line break takes the break before it along.
  if (lineEnd(text, last) === text.length && start > 0) {
    const crlf = text.startsWith('\r\n', start - 2) ? 2 : 1;
    return { start: Math.max(0, start - crlf), end, newText: '' };
  }
  return { start, end, newText: '' };
}

function removeFromFlow(map: MapNode, entry: Entry): TextEdit {
  const index = map.entries.indexOf(entry);
  const next = map.entries[index + 1];
  const previous = map.entries[index - 1];
  if (next) return { start: entry.span.start, end: next.span.start, newText: '' };
  const start = previous ? previous.span.end : entry.span.start;
  return { start, end: entry.span.end, newText: '' };
}
