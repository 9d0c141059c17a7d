import type { Edition } from '../../catalog/types';
import type { KeyPath } from '../../format/keys';
import type { Entry } from '../../parse/tree';
import { canonicalOrder } from './canonicalOrder';

/** The index for a new key of the map at `path`: after the last key that precedes it in canonical order. */
export function placeOfKey(
  entries: readonly Entry[],
  key: string,
  path: KeyPath,
  edition: Edition | undefined,
): number {
  const before = canonicalOrder(path, edition);
  return entries.findLastIndex((entry) => before(entry.key, key)) + 1;
}
