import assert from 'node:assert/strict';
import { isMap } from 'yaml';
import { readDocument } from './plainData';
import { linesOfKey } from './touchedLines';

/**
 * A row that was moved has the same lines as before, and the comment directly above it is still there. All
 * other lines with something on them are in the same order. Says nothing of rows in braces.
 */
export function assertMovesLines(before: string, after: string, item: string): void {
  const [was, is] = [rowIn(before, item), rowIn(after, item)];
  if (!was || !is) return;
  assert.deepEqual(is.own, was.own, after);
  assert.deepEqual(is.others, was.others, after);
  assert.equal(is.blanks, was.blanks, after);
  if (was.comment !== undefined) assert.equal(is.comment, was.comment, after);
}

interface MovedRow {
  readonly own: readonly string[];
  /** The other lines, without comments and blank lines. */
  readonly others: readonly string[];
  /** In the whole text. */
  readonly blanks: number;
  /** The comment on the line above, at the column of the row. */
  readonly comment: string | undefined;
}

function rowIn(text: string, item: string): MovedRow | undefined {
  const document = readDocument(text);
  const rows = document.getIn(['項目'], true);
  const lines = linesOfKey(text, document, ['項目', item]);
  if (!lines || !isMap(rows) || rows.flow === true) return undefined;
  const own = linesIn(text.slice(lines.start, lines.end).replace(/(\r\n|\r|\n)$/, ''));
  const [above, below] = [linesIn(text.slice(0, lines.start)), linesIn(text.slice(lines.end))];
  const last = above.at(-2);
  const margin = /^ */.exec(own[0] ?? '')?.[0] ?? '';
  const isOwn = last?.startsWith(`${margin}#`) === true && !/# (Part|[A-Z] )/.test(last);
  const all = [...above, ...below];
  return {
    own: trimmed(own),
    others: all.filter((line) => !/^\s*(#.*)?$/.test(line)),
    blanks: linesIn(text).filter((line) => /^\s*$/.test(line)).length,
    comment: isOwn ? last : undefined,
  };
}

function linesIn(text: string): readonly string[] {
  return text.split(/\r\n|\r|\n/);
}

/** Without blank lines at the end. */
function trimmed(lines: readonly string[]): readonly string[] {
  return lines.slice(0, lines.findLastIndex((line) => line.trim() !== '') + 1);
}
