import { compareIds } from '../../catalog/lookup';
import type { Edition } from '../../catalog/types';
import type { KeyPath } from '../../format/keys';
import { isRowsPath, keysAt } from '../../format/keys';

/** Whether key `a` comes before key `b` in canonical order; false for keys not in the order. */
export type ComesBefore = (a: string, b: string) => boolean;

/**
 * The order of the keys in the map at `path` of the file: `[]` the top level, `['項目']` the rows,
 * `['項目', 'P1-A-1', '役割分担']` a map in a row.
 */
export function canonicalOrder(path: KeyPath, edition: Edition | undefined): ComesBefore {
  if (!isRowsPath(path)) return byRank(keysAt(path));
  return (a, b) => edition !== undefined && compareIds(edition, a, b) < 0;
}

function byRank(keys: readonly string[]): ComesBefore {
  return (a, b) => {
    const rank = keys.indexOf(a);
    return rank !== -1 && rank < keys.indexOf(b);
  };
}
