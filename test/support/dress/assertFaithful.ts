import assert from 'node:assert/strict';
import type { Operation } from '../../../src/core/edit/operation/operation';
import { applyEdits } from '../../../src/core/text/applyEdits';
import type { TextEdit } from '../../../src/core/text/span';
import { expectedAfter, isRowId, pathOf } from './oracle';
import type { Plain } from './plainData';
import { isPlainMap, ordered, plainData, readDocument, valueAt, withMapAt } from './plainData';
import { assertMovesLines } from './movedLines';
import { commentsIn, editsElsewhere, linesOfKey, missingFrom } from './touchedLines';

/**
 * The text after the edits is YAML, means what the operation says, and has no other byte changed
 * than in the lines of the key meant. Read by the `yaml` package, not by the writer's own reader.
 */
export function assertFaithful(
  before: string,
  edits: readonly TextEdit[],
  change: Operation,
): void {
  const data = plainData(before);
  assert.ok(data !== undefined, 'what is edited is YAML');
  const after = applyEdits(before, edits);
  assertMeans(after, expectedAfter(data, change), change);
  assertTouches(before, after, edits, change);
}

function assertMeans(text: string, expected: Plain, change: Operation): void {
  const found = plainData(text);
  assert.ok(found !== undefined, `no YAML any more: ${text}`);
  assert.deepEqual(ordered(canonical(found, change)), ordered(canonical(expected, change)), text);
}

/** What is dress, not meaning: the line breaks that end a set text, `{}` or nothing where a map was emptied. */
function canonical(data: Plain, change: Operation): Plain {
  const path = keysOf(change);
  let result = change.kind === 'order-rows' || !hasEdition(data) ? sortedStrangers(data) : data;
  const value = valueAt(data, path);
  if (change.kind === 'set' && typeof value === 'string') {
    result = withMapAt(result, path.slice(0, -1), (map) =>
      new Map(map).set(path.at(-1) ?? '', value.replace(/\n+$/, '')),
    );
  }
  for (let depth = path.length - 1; depth > 0; depth--) {
    const holder = path.slice(0, depth);
    const map = valueAt(result, holder);
    if (map !== '' && !(isPlainMap(map) && map.size === 0)) continue;
    result = withMapAt(result, holder.slice(0, -1), (outer) =>
      new Map(outer).set(holder.at(-1) ?? '', null),
    );
  }
  return result;
}

/** Without one there is no order of rows. */
function hasEdition(data: Plain): boolean {
  return valueAt(data, ['様式']) === '令和6年6月';
}

/** Rows of no known id stand somewhere: where is dress. */
function sortedStrangers(data: Plain): Plain {
  const rows = valueAt(data, ['項目']);
  if (!isPlainMap(rows)) return data;
  const isKnown = (id: string): boolean => hasEdition(data) && isRowId(id);
  const known = [...rows].filter(([id]) => isKnown(id));
  const others = [...rows].filter(([id]) => !isKnown(id)).sort(([a], [b]) => (a < b ? -1 : 1));
  return withMapAt(data, ['項目'], () => new Map([...known, ...others]));
}

function assertTouches(
  before: string,
  after: string,
  edits: readonly TextEdit[],
  change: Operation,
): void {
  const lost = missingFrom(commentsIn(before), commentsIn(after));
  if (change.kind === 'order-rows' || change.kind === 'move-row') {
    assert.deepEqual(lost, []);
    if (change.kind === 'move-row') assertMovesLines(before, after, change.item);
    return;
  }
  const full = keysOf(change);
  const document = readDocument(before);
  const emptied = change.kind === 'unset' && !isThere(after, full.slice(0, -1));
  const path = emptied ? full.slice(0, -1) : full;
  const lines = linesOfKey(before, document, path);
  assert.deepEqual(editsElsewhere(before, edits, lines), [], after);
  const mayGo = change.kind === 'unset' || change.kind === 'remove';
  const own = mayGo && lines ? before.slice(lines.start, lines.end) : '';
  for (const each of lost) assert.ok(own.includes(each), `comment gone: ${each}\n${after}`);
}

function isThere(text: string, path: readonly string[]): boolean {
  return path.length === 0 || valueAt(plainData(text), path) !== undefined;
}

/** The keys that lead to what is changed; of rows that are added, to any row. */
function keysOf(change: Operation): readonly string[] {
  if (change.kind === 'set' || change.kind === 'unset') return pathOf(change);
  return 'path' in change ? change.path : ['項目', ''];
}
