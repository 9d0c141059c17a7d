import type { Difference } from './differences';
import { differences } from './differences';
import type { Leaf, Leaves } from './leaves';
import { isBelow, leavesOf, pathName } from './leaves';
import type { Conflict } from './readConflict';
import { readSide } from './sides';
import type { Slot } from './slots';

/** The values of a slot that differ; empty where only comments or formatting differ. */
export function contestedIn(
  { path, isHeader }: Slot,
  { ours, theirs }: { readonly ours: Leaves; readonly theirs: Leaves },
): readonly Difference[] {
  return isHeader ? [] : differences(below(ours, path), below(theirs, path));
}

function below(leaves: Leaves, path: readonly string[]): Leaves {
  const near = byPrefix(leaves).get(pathName(path.slice(0, DEEPEST))) ?? [];
  return new Map(near.filter(([, leaf]) => isBelow(leaf.path, path)));
}

/** The length of indexed paths; keys of the format are not deeper. */
const DEEPEST = 4;

type Named = readonly [name: string, leaf: Leaf];

const known = new WeakMap<Leaves, ReadonlyMap<string, readonly Named[]>>();

/** An index of the values below each path. Searching all values for each slot would take quadratic time. */
function byPrefix(leaves: Leaves): ReadonlyMap<string, readonly Named[]> {
  const there = known.get(leaves);
  if (there) return there;
  const prefixes = new Map<string, Named[]>();
  for (const named of leaves) {
    const { path } = named[1];
    for (let length = 0; length <= Math.min(path.length, DEEPEST); length++) {
      const prefix = pathName(path.slice(0, length));
      const found = prefixes.get(prefix);
      if (found) found.push(named);
      else prefixes.set(prefix, [named]);
    }
  }
  known.set(leaves, prefixes);
  return prefixes;
}

/**
 * The values of a region that differ: what changes in ours if this region alone is taken from theirs.
 * Empty where that result would not be readable.
 */
export function contestedAt(
  { text, regions, ours }: Conflict,
  region: number,
): readonly Difference[] {
  const other = readSide(text, regions, (index) => (index === region ? 'theirs' : 'ours'));
  return other ? differences(leavesOf(ours), leavesOf(other)) : [];
}
