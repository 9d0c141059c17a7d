import type { Entry, MapNode } from '../../parse/tree';
import { lineEnd, lineStart, nextLine } from '../../text/lines';
import type { TextEdit } from '../../text/span';
import { contentEnd } from '../../text/contentEnd';

/** Ways to remove an entry from its map, best first. Comments on its lines are removed too. */
export function removeKey(text: string, map: MapNode, entry: Entry): TextEdit[][] {
  return [[map.flow ? removeFromFlow(text, map, entry) : removeLines(text, entry)]];
}

function removeLines(text: string, entry: Entry): TextEdit {
  const line = lineStart(text, entry.span.start);
  const start = text.startsWith('\ufeff', line) ? line + 1 : line;
  const last = contentEnd(text, entry.span);
  const end = nextLine(text, last);
  // In a file without a final line break, the break before the last line is removed with it.
  if (lineEnd(text, last) === text.length && start > 0) {
    const crlf = text.startsWith('\r\n', start - 2) ? 2 : 1;
    return { start: Math.max(0, start - crlf), end, newText: '' };
  }
  return { start, end, newText: '' };
}

/** Removes the comma too; comments on other lines stay. */
function removeFromFlow(text: string, map: MapNode, entry: Entry): TextEdit {
  const { start } = entry.span;
  const comma = afterComma(text, entry.span.end);
  const end = comma ?? entry.span.end;
  const line = beforeSpaces(text, start);
  if (line > map.span.start && beginsLine(text, line) && endsLine(text, end)) {
    return { start: line, end: nextLine(text, end), newText: '' };
  }
  if (comma !== undefined) return { start, end: afterSpaces(text, comma), newText: '' };
  const previous = map.entries[map.entries.indexOf(entry) - 1];
  // If only a comma and spaces are between the two, the comma goes too. Else it stays: a brace may follow a comma.
  const isAdjacent = previous && !/[#\r\n]/.test(text.slice(previous.span.end, start));
  return { start: isAdjacent ? previous.span.end : start, end, newText: '' };
}

/** `undefined` if no comma follows. */
function afterComma(text: string, from: number): number | undefined {
  const comma = /(?:[ \t\r\n]|#[^\r\n]*[\r\n])*,/y;
  comma.lastIndex = from;
  return comma.test(text) ? comma.lastIndex : undefined;
}

/** Whether only a comment follows on the line, which may be as long as the text. */
function endsLine(text: string, from: number): boolean {
  const rest = /[ \t]*(#[^\r\n]*)?(?=[\r\n]|$)/y;
  rest.lastIndex = from;
  return rest.test(text);
}

function beginsLine(text: string, at: number): boolean {
  return at === 0 || /[\r\n]/.test(text[at - 1] ?? '');
}

function beforeSpaces(text: string, from: number): number {
  let start = from;
  while (start > 0 && /[ \t]/.test(text[start - 1] ?? '')) start--;
  return start;
}

function afterSpaces(text: string, from: number): number {
  const spaces = /[ \t]*/y;
  spaces.lastIndex = from;
  return spaces.test(text) ? spaces.lastIndex : from;
}
