import { isOwnId, nextOwnId } from '../format/ids';
import { removeKey } from '../edit/yaml/removeKey';
import { ITEMS_KEY } from '../format/fields';
import type { Parsed } from '../parse/parsed';
import type { Entry, MapNode, Node } from '../parse/tree';
import { unreadText } from '../reading/reading';
import { applyEdits } from '../text/applyEdits';
import type { TextEdit } from '../text/span';
import type { Choice, KeptSide, Seen } from './choice';
import { isSeen } from './choice';
import { entryLines } from './regionKeys';
import type { Leaves } from './leaves';
import { leavesOf } from './leaves';

/** A duplicate key, the result of a git merge where both sides added the key in two places. */
export interface Duplicate {
  readonly path: readonly string[];
  readonly map: MapNode;
  /** `ours` is the first in the text. */
  readonly ours: Entry;
  readonly theirs: Entry;
  /** The lines of both. */
  readonly seen: Seen;
  /** The id that the second row gets if both are kept; only for own rows. */
  readonly newId?: string;
}

/**
 * The duplicate keys; of more than two entries with one key, the first two. Empty where the text has other
 * errors too. A duplicate within one of the two entries is found after these have been decided.
 */
export function readDuplicates(parsed: Parsed): readonly Duplicate[] {
  const { text, root, errors } = parsed;
  const isOnlyReason = errors.every(({ code }) => code === 'DUPLICATE_KEY');
  if (unreadText(parsed)?.kind !== 'syntax' || !isOnlyReason || root?.kind !== 'map') return [];
  return duplicatesIn(text, root, []);
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

/** The lines of the entry; in a flow map, where keys share lines, only its own text. */
function textOf(text: string, { flow }: MapNode, entry: Entry): string {
  const { start, end } = flow ? entry.span : entryLines(text, entry);
  return text.slice(start, end);
}

function newId([top, key = '', ...below]: readonly string[], map: MapNode): { newId?: string } {
  if (top !== ITEMS_KEY || below.length > 0 || !isOwnId(key)) return {};
  const ids = map.entries.map((entry) => entry.key);
  return { newId: nextOwnId(key.slice(0, 'P1'.length), ids) };
}

/** Edits that do exactly what was chosen, or why there are none. */
export type DuplicatePlan =
  { readonly edits: readonly TextEdit[] } | { readonly fault: 'changed' | 'unwritable' };

/**
 * Converts a choice to edits that remove the lines of the other entry, or give the second entry a new id.
 * `read` parses the resulting text, in which every other key must have its old value.
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
  for (const edits of expected ? possibleEdits(text, found, side) : []) {
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

function possibleEdits(
  text: string,
  { map, ours, theirs, newId }: Duplicate,
  side: KeptSide,
): TextEdit[][] {
  if (side !== 'both') return removeKey(text, map, side === 'ours' ? theirs : ours);
  return newId === undefined ? [] : [[{ ...theirs.keySpan, newText: newId }]];
}

/** The tree that the edits must result in; `undefined` where the second entry cannot get another key. */
function expectedAfter(
  root: MapNode,
  { map, ours, theirs, newId }: Duplicate,
  side: KeptSide,
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

/** Compares texts too, so that aliases must have the values they had. */
function isEqual(a: Leaves, b: Leaves): boolean {
  return (
    a.size === b.size &&
    [...a].every(([name, { meaning, text }]) => {
      const other = b.get(name);
      return other !== undefined && meaning === other.meaning && text === other.text;
    })
  );
}
