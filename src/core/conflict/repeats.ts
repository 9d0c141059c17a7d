import type { Leaves } from './leaves';
import { leavesOf, repeatedKeys } from './leaves';
import type { Conflict } from './readConflict';

/** Whether the values have a duplicate key that is not duplicate on either side of the conflict. */
export function addsRepeats(conflict: Conflict, leaves: Leaves): boolean {
  const found = repeatedKeys(leaves);
  if (found.size === 0) return false;
  const [ours, theirs] = [conflict.ours, conflict.theirs].map((side) =>
    repeatedKeys(leavesOf(side)),
  );
  return ![...found].every((each) => ours?.has(each) || theirs?.has(each));
}
