/** Where lines begin and end. A line ends with LF, CRLF or a lone CR, as in VS Code. */

import { lastStart } from './lastStart';
import type { Span } from './span';

/** Offset of the first character of the line that holds `offset`. */
export function lineStart(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && !isBreak(text, start - 1)) start--;
  return start;
}

/** Offset of the line break that ends the line holding `offset`, or the end of the text. */
export function lineEnd(text: string, offset: number): number {
  let end = offset;
  while (end < text.length && !isBreak(text, end)) end++;
  return end;
}

/** Offset after the line break that ends the line holding `offset`, or the end of the text. */
export function nextLine(text: string, offset: number): number {
  const end = lineEnd(text, offset);
  return text.startsWith('\r\n', end) ? end + 2 : Math.min(end + 1, text.length);
}

/** The line above the one that begins at `start`, without its break; `undefined` above the first. */
export function lineAbove(text: string, start: number): Span | undefined {
  if (start === 0) return undefined;
  const end = text.startsWith('\r\n', start - 2) ? start - 2 : start - 1;
  return { start: lineStart(text, end), end };
}

function isBreak(text: string, offset: number): boolean {
  const char = text[offset];
  return char === '\n' || char === '\r';
}

/**
 * Removes all of that character from the end: `trimEndOf('a\n\n', '\n')` → `'a'`. An expression such as
 * `\n+$` would take quadratic time on a run of them that is not at the end.
 */
export function trimEndOf(text: string, character: string): string {
  let end = text.length;
  while (end > 0 && text[end - 1] === character) end--;
  return text.slice(0, end);
}

/** A value for comparing what it says: line breaks as LF, none at the end; `null` for an empty text. */
export function agreedText(text: string | null | undefined): string | null {
  return trimEndOf(text?.replace(/\r\n?/g, '\n') ?? '', '\n') || null;
}

/** The line break in use around `offset`: that of its own line, else of the line before. */
export function newlineAt(text: string, offset: number): string {
  const end = lineEnd(text, offset);
  if (end < text.length) return text.startsWith('\r\n', end) ? '\r\n' : (text[end] ?? '\n');
  const start = lineStart(text, offset);
  if (start === 0) return '\n';
  if (text.startsWith('\r\n', start - 2)) return '\r\n';
  return text[start - 1] ?? '\n';
}

export interface LineColumn {
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 code units. */
  readonly column: number;
}

/** Returns a function from offset to line and column. Scans the text for lines only once. */
export function lineIndex(text: string): (offset: number) => LineColumn {
  const starts = [0];
  for (let next = nextLine(text, 0); next < text.length; next = nextLine(text, next)) {
    starts.push(next);
  }
  if (/[\r\n]$/.test(text)) starts.push(text.length);
  return (offset) => {
    const index = Math.max(
      0,
      lastStart(starts.length, (at) => starts[at] ?? 0, offset),
    );
    return { line: index + 1, column: offset - (starts[index] ?? 0) + 1 };
  };
}
