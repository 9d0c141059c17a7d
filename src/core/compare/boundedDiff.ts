import type { ChangeObject } from 'diff';
import { diffArrays } from 'diff';

/**
 * The shortest edit script from one list to the other; `undefined` where it has more than `most` steps, or where the
 * search would take too long for the length of the lists.
 *
 * The search takes time quadratic in the steps, and at worst their number times the length of the lists. Its limit
 * depends only on the lists, never on a clock, so the result is reproducible.
 */
export function boundedDiff(
  before: readonly string[],
  after: readonly string[],
  most: number,
): readonly ChangeObject<string[]>[] | undefined {
  const length = before.length + after.length;
  const maxEditLength = Math.min(most, Math.floor(MOST_WORK / (length + 1)));
  return diffArrays([...before], [...after], { maxEditLength });
}

/** Comparisons of two entries: part of a second. */
const MOST_WORK = 50_000_000;

/**
 * The limit on steps for two lists with so many entries in total: its square is at most 100 per
 * entry (or 200² if more).
 */
export function stepsFor(entries: number): number {
  return Math.max(200, Math.floor(Math.sqrt(100 * entries)));
}
