import assert from 'node:assert/strict';
import { isMap } from 'yaml';
import { readDocument } from './plainData';
import { linesOfKey } from './touchedLines';

/**
 * A row that was moved has the same lines as before, and so are the comments directly above it, up to a
 * heading, and those directly below it that stand further in. All other lines with something on them are in
 * the same order. Says nothing of rows in braces.
 */
export function assertMovesLines(before: string, after: string, item: string): void {
  const [was, is] = [rowIn(before, item), rowIn(after, item)];
  if (!was || !is) return;
  assert.deepEqual(is.own, was.own, after);
  assert.deepEqual(is.others, was.others, after);
  assert.equal(is.blanks, was.blanks, after);
  // Where the row has come to, there may be more comments.
  assert.deepEqual(is.above.slice(0, was.above.length), was.above, after);
  assert.deepEqual(is.below.slice(0, was.below.length), was.below, after);
}

interface MovedRow {
  readonly own: readonly string[];
  /** The other lines, without comments and blank lines. */
  readonly others: readonly string[];
  /** In the whole text. */
  readonly blanks: number;
  /** The comments on the lines above, at the column of the row; the nearest first. */
  readonly above: readonly string[];
  /** The comments on the lines below, further in than the row; the nearest first. */
  readonly below: readonly string[];
}

function rowIn(text: string, item: string): MovedRow | undefined {
  const document = readDocument(text);
  const rows = document.getIn(['項目'], true);
  const lines = linesOfKey(text, document, ['項目', item]);
  if (!lines || !isMap(rows) || rows.flow === true) return undefined;
  const own = linesIn(text.slice(lines.start, lines.end).replace(/(\r\n|\r|\n)$/, ''));
  const [above, below] = [linesIn(text.slice(0, lines.start)), linesIn(text.slice(lines.end))];
  const margin = /^ */.exec(own[0] ?? '')?.[0] ?? '';
  const isAbove = (line: string): boolean =>
    line.startsWith(`${margin}#`) && !/# (Part|[A-Z] )/.test(line);
  const isBelow = (line: string): boolean => /^ *#/.test(line) && line.startsWith(`${margin} `);
  const all = [...above, ...below];
  return {
    own: trimmed(own),
    others: all.filter((line) => !/^\s*(#.*)?$/.test(line)),
    blanks: linesIn(text).filter((line) => /^\s*$/.test(line)).length,
    // Behind the last break there is nothing.
    above: firstThat(isAbove, above.slice(0, -1).toReversed()),
    below: firstThat(isBelow, below),
  };
}

function linesIn(text: string): readonly string[] {
  return text.split(/\r\n|\r|\n/);
}

/** Those up to the first that is not so. */
function firstThat(isSo: (line: string) => boolean, lines: readonly string[]): readonly string[] {
  const end = lines.findIndex((line) => !isSo(line));
  return end === -1 ? lines : lines.slice(0, end);
}

/** Without blank lines at the end. */
function trimmed(lines: readonly string[]): readonly string[] {
  return lines.slice(0, lines.findLastIndex((line) => line.trim() !== '') + 1);
}
