import { compareIds, comparePlaces, isKnownId, sortKey } from '../../catalog/lookup';
import type { Edition } from '../../catalog/types';
import type { Entry, MapNode } from '../../parse/tree';
import { findEntry } from '../../parse/tree';
import type { MoveRowOperation } from './operation';

/** The rows in `items` that are missing in the map, each once, in the form's order. */
export function missingRows(
  map: MapNode | undefined,
  items: readonly string[],
  edition: Edition | undefined,
): readonly string[] {
  const ids = [...new Set(items)];
  if (edition) ids.sort((a, b) => compareIds(edition, a, b));
  return map ? ids.filter((id) => !findEntry(map, id)) : ids;
}

/** Whether the rows of the form are in its order; other rows may be anywhere. */
export function areInOrder(rows: readonly Entry[], edition: Edition): boolean {
  const ids = rows.map(({ key }) => key).filter((key) => isKnownId(edition, key));
  const compare = orderOfRows(edition);
  return ids.every((id, at) => at === 0 || compare(ids[at - 1] ?? '', id) <= 0);
}

/** The order of rows in the form. Own rows of one Part compare as equal, so a stable sort keeps their order. */
export function orderOfRows(edition: Edition): (a: string, b: string) => number {
  return (a, b) => comparePlaces(sortKey(edition, a), sortKey(edition, b));
}

/** The rows with `item` directly before or after `of`; unchanged if one of the two is missing. */
export function withRowMoved(
  rows: readonly Entry[],
  { item, place, of }: MoveRowOperation,
): readonly Entry[] {
  const row = rows.find(({ key }) => key === item);
  const others = rows.filter((each) => each !== row);
  const at = others.findIndex(({ key }) => key === of);
  if (!row || at < 0) return rows;
  return others.toSpliced(place === 'before' ? at : at + 1, 0, row);
}

/**
 * The rows in the form's order. Where other rows go depends on the comments above them, which a tree does
 * not have. So each takes the place that it has in `found`; if it is not there, it comes last.
 */
export function inFormOrder(
  rows: readonly Entry[],
  edition: Edition,
  found: readonly Entry[] = [],
): readonly Entry[] {
  const known: Entry[] = [];
  const others = new Map<string, Entry>();
  for (const row of rows) {
    if (isKnownId(edition, row.key)) known.push(row);
    else others.set(row.key, row);
  }
  const compare = orderOfRows(edition);
  known.sort((a, b) => compare(a.key, b.key));
  const ordered = found.flatMap(({ key }) => {
    const other = others.get(key);
    others.delete(key);
    return other ?? known.shift() ?? [];
  });
  return [...ordered, ...known, ...others.values()];
}
