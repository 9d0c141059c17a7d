import { compareIds } from '../../catalog/lookup';
import type { Edition } from '../../catalog/types';
import { fieldPath, HEAD_FIELDS, ITEM_FIELDS, ITEMS_KEY } from '../../model/fields';

const HEAD_PATHS = [...Object.keys(HEAD_FIELDS).map(fieldPath), [ITEMS_KEY]];
const ITEM_PATHS = Object.keys(ITEM_FIELDS).map(fieldPath);

/** Tells whether key `a` comes before key `b` in canonical order; false for keys of no order. */
export type ComesBefore = (a: string, b: string) => boolean;

/**
 * The order of the keys in the map at `path` of the file: `[]` the top level, `['項目']` the rows,
 * `['項目', 'P1-A-1', '役割分担']` a map in a row.
 */
export function canonicalOrder(path: readonly string[], edition: Edition | undefined): ComesBefore {
  if (path[0] !== ITEMS_KEY) return byRank(keysBelow(HEAD_PATHS, path));
  if (path.length > 1) return byRank(keysBelow(ITEM_PATHS, path.slice(2)));
  return (a, b) => edition !== undefined && compareIds(edition, a, b) < 0;
}

function keysBelow(paths: readonly (readonly string[])[], prefix: readonly string[]): string[] {
  const below = paths.filter((path) => prefix.every((key, index) => path[index] === key));
  return [...new Set(below.flatMap((path) => path[prefix.length] ?? []))];
}

function byRank(keys: readonly string[]): ComesBefore {
  return (a, b) => {
    const rank = keys.indexOf(a);
    return rank !== -1 && rank < keys.indexOf(b);
  };
}
