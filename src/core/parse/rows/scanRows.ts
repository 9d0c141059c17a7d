import { ITEMS_KEY } from '../../format/fields';
import type { RowStarts } from '../plainRows';

/** Whether the text has a CR without LF: a line break in YAML, but not in the line scan here. */
export function hasLoneReturn(text: string): boolean {
  return text.includes('\r') && /\r(?!\n)/.test(text);
}

/**
 * Finds where rows begin in `[from, to)`, by the indentation of the lines only. `undefined` where a
 * line has less indentation than the rows, or a row does not begin with a key. Without `indent`, the first
 * line determines it.
 */
export function scanRows(
  text: string,
  from: number,
  to: number,
  indent?: number,
): RowStarts | undefined {
  const starts: number[] = [];
  let columns = indent;
  for (let line = from; line < to;) {
    const breakAt = text.indexOf('\n', line);
    const next = breakAt === -1 || breakAt >= to ? to : breakAt + 1;
    let first = line;
    while (text.charCodeAt(first) === SPACE) first++;
    const width = first - line;
    if (first < next && !isBlankOrComment(text.charCodeAt(first))) {
      columns ??= width;
      if (width < columns || width === 0) return undefined;
      if (width === columns) {
        if (!ROW_KEY.test(text[first] ?? '')) return undefined;
        starts.push(line);
      }
    }
    line = next;
  }
  if (columns === undefined || starts[0] !== from) return undefined;
  return { starts, indent: columns };
}

const SPACE = 0x20;

function isBlankOrComment(code: number): boolean {
  return code === 0x0a || code === 0x0d || code === 0x23;
}

/** The first character of a plain or quoted key; `?`, `-`, `<` and the like are left to the YAML parser. */
const ROW_KEY = /[\p{L}\p{N}"'_]/u;

/** The offsets of the unindented line `項目:` (with at most a comment), and of the line after it. */
export function itemsLine(
  text: string,
): { readonly key: number; readonly below: number } | undefined {
  ITEMS_LINE.lastIndex = 0;
  const match = ITEMS_LINE.exec(text);
  return match ? { key: match.index, below: ITEMS_LINE.lastIndex } : undefined;
}

const ITEMS_LINE = new RegExp(`^${ITEMS_KEY}:[ \\t]*(?: #[^\\n]*)?\\r?\\n`, 'gm');

/** The end of the comments and blank lines that begin at `from`, the start of a line. */
export function skipComments(text: string, from: number): number {
  let line = from;
  for (;;) {
    let first = line;
    while (text.charCodeAt(first) === SPACE) first++;
    if (first >= text.length || !isBlankOrComment(text.charCodeAt(first))) return line;
    const breakAt = text.indexOf('\n', first);
    if (breakAt === -1) return text.length;
    line = breakAt + 1;
  }
}
