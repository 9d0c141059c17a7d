import type { ChangeObject } from 'diff';
import { diffArrays } from 'diff';

/**
 * The shortest way from one list to the other; `undefined` where it takes more than `most` steps, or where looking for it
 * would take longer than the length of the lists allows.
 *
 * The search takes the square of the steps, and at worst their number times the length of the lists. It is bounded by
 * numbers that follow from the lists alone, never by a clock.
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

/** Comparisons of two entries, some of a second. */
const MOST_WORK = 50_000_000;

/** Steps that lists of together so many entries are worth: the square stays within a hundred for each entry. */
export function stepsFor(entries: number): number {
  return Math.max(200, Math.floor(Math.sqrt(100 * entries)));
}
