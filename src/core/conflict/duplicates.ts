import { isOwnId, nextOwnId } from '../format/ids';
import { removeKey } from '../edit/removeKey';
import { ITEMS_KEY } from '../format/fields';
import { hasConflictMarkers } from '../parse/conflict';
import type { Parsed } from '../parse/parseText';
import type { Entry, MapNode, Node } from '../parse/tree';
import { applyEdits } from '../text/applyEdits';
import type { TextEdit } from '../text/span';
import type { Choice, Kept, Seen } from './choice';
import { isSeen } from './choice';
import { entryLines } from './cut';
import type { Leaves } from './leaves';
import { leavesOf } from './leaves';

/** A key that is there twice in its map, as git leaves it where both sides added it at two places. */
export interface Duplicate {
  /** The keys that lead to it. */
  readonly path: readonly string[];
  readonly map: MapNode;
  /** `ours` is the first in the text. */
  readonly ours: Entry;
  readonly theirs: Entry;
  /** The lines of each. */
  readonly seen: Seen;
  /** The id that the second gets where both are kept; only rows of one's own can be. */
  readonly newId?: string;
}

/**
 * The keys that are there twice, of more than two the first two. None where the text cannot be read
 * for another reason too. What is twice within one of them is found once that is decided.
 */
export function readDuplicates({ text, root, errors }: Parsed): readonly Duplicate[] {
  const isOnlyReason = errors.every(({ code }) => code === 'DUPLICATE_KEY');
  if (errors.length === 0 || !isOnlyReason || root?.kind !== 'map') return [];
  return hasConflictMarkers(text) ? [] : duplicatesIn(text, root, []);
}

function duplicatesIn(text: string, map: MapNode, above: readonly string[]): readonly Duplicate[] {
  const byKey = new Map<string, Entry[]>();
  for (const entry of map.entries) {
    const same = byKey.get(entry.key);
    if (same) same.push(entry);
    else byKey.set(entry.key, [entry]);
  }
  return [...byKey].flatMap(([key, [ours, theirs]]) => {
    const path = [...above, key];
    if (!ours) return [];
    if (!theirs) {
      return ours.value?.kind === 'map' ? duplicatesIn(text, ours.value, path) : [];
    }
    const seen = { ours: textOf(text, map, ours), theirs: textOf(text, map, theirs) };
    return [{ path, map, ours, theirs, seen, ...newId(path, map) }];
  });
}

/** Its lines; in braces, where keys share lines, what is its own. */
function textOf(text: string, { flow }: MapNode, entry: Entry): string {
  const { start, end } = flow ? entry.span : entryLines(text, entry);
  return text.slice(start, end);
}

function newId([top, key = '', ...below]: readonly string[], map: MapNode): { newId?: string } {
  if (top !== ITEMS_KEY || below.length > 0 || !isOwnId(key)) return {};
  const ids = map.entries.map((entry) => entry.key);
  return { newId: nextOwnId(key.slice(0, 'P1'.length), ids) };
}

/** What became of a choice: edits that do exactly what was chosen, or why there are none. */
export type DuplicatePlan =
  { readonly edits: readonly TextEdit[] } | { readonly fault: 'changed' | 'unwritable' };

/**
 * Turns a choice into edits: the lines of the other entry go, or the second one gets an id of its
 * own. `read` reads the text afterwards; every other key must have the value it had.
 */
export function planDuplicate(
  parsed: Parsed,
  { path, seen, side }: Choice,
  read: (text: string) => Parsed,
): DuplicatePlan {
  const found = readDuplicates(parsed).find(
    (each) => isSamePath(each.path, path) && isSeen(each.seen, seen),
  );
  const { text, root } = parsed;
  if (!found || root?.kind !== 'map') return { fault: 'changed' };
  const expected = expectedAfter(root, found, side);
  for (const edits of expected ? waysTo(text, found, side) : []) {
    const after = read(applyEdits(text, edits));
    if (after.root?.kind !== 'map' || !after.errors.every(({ code }) => code === 'DUPLICATE_KEY')) {
      continue;
    }
    const leaves = leavesOf({ text: after.text, root: after.root });
    if (expected && isEqual(leaves, leavesOf({ text, root: expected }))) return { edits };
  }
  return { fault: 'unwritable' };
}

function isSamePath(a: readonly string[], b: readonly string[] | null): boolean {
  return b !== null && a.length === b.length && a.every((key, index) => key === b[index]);
}

function waysTo(text: string, { map, ours, theirs, newId }: Duplicate, side: Kept): TextEdit[][] {
  if (side !== 'both') return removeKey(text, map, side === 'ours' ? theirs : ours);
  return newId === undefined ? [] : [[{ ...theirs.keySpan, newText: newId }]];
}

/** The tree as it is to be; `undefined` where the second entry cannot get another key. */
function expectedAfter(
  root: MapNode,
  { map, ours, theirs, newId }: Duplicate,
  side: Kept,
): MapNode | undefined {
  if (side === 'both') {
    if (newId === undefined) return undefined;
    const renamed = map.entries.map((each) => (each === theirs ? { ...each, key: newId } : each));
    return withMap(root, map, renamed);
  }
  const gone = side === 'ours' ? theirs : ours;
  return withMap(
    root,
    map,
    map.entries.filter((each) => each !== gone),
  );
}

function withMap(root: MapNode, map: MapNode, entries: readonly Entry[]): MapNode {
  if (root === map) return { ...root, entries };
  const below = (node: Node | undefined): Node | undefined =>
    node?.kind === 'map' ? withMap(node, map, entries) : node;
  return { ...root, entries: root.entries.map((each) => ({ ...each, value: below(each.value) })) };
}

/** Aliases too must stand for what they stood for. */
function isEqual(a: Leaves, b: Leaves): boolean {
  return (
    a.size === b.size &&
    [...a].every(([name, { meaning, text }]) => {
      const other = b.get(name);
      return other !== undefined && meaning === other.meaning && text === other.text;
    })
  );
}
