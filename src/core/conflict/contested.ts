import type { Difference } from './differences';
import { differences } from './differences';
import type { Leaf, Leaves } from './leaves';
import { isBelow, leavesOf } from './leaves';
import type { Conflict } from './readConflict';
import { readSide } from './sides';
import type { Slot } from './slots';

/** The values that a slot is about; nothing where only comments or the dress differ. */
export function contestedIn(
  { path, isHeader }: Slot,
  { ours, theirs }: { readonly ours: Leaves; readonly theirs: Leaves },
): readonly Difference[] {
  return isHeader ? [] : differences(below(ours, path), below(theirs, path));
}

function below(leaves: Leaves, path: readonly string[]): Leaves {
  return new Map<string, Leaf>([...leaves].filter(([, leaf]) => isBelow(leaf.path, path)));
}

/**
 * The values that a region as a whole is about: what changes in ours if theirs is taken there.
 * Nothing where that alone could not be read.
 */
export function contestedAt(
  { text, regions, ours }: Conflict,
  region: number,
): readonly Difference[] {
  const other = readSide(text, regions, (index) => (index === region ? 'theirs' : 'ours'));
  return other ? differences(leavesOf(ours), leavesOf(other)) : [];
}
