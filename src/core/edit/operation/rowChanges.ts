import { compareIds, isKnownId } from '../../catalog/lookup';
import type { Edition } from '../../catalog/types';
import type { Entry, MapNode } from '../../parse/tree';
import { findEntry } from '../../parse/tree';

/** The rows of `items` that the map does not have, each once, in the form's order. */
export function missingRows(
  map: MapNode | undefined,
  items: readonly string[],
  edition: Edition | undefined,
): readonly string[] {
  const ids = [...new Set(items)];
  if (edition) ids.sort((a, b) => compareIds(edition, a, b));
  return map ? ids.filter((id) => !findEntry(map, id)) : ids;
}

/** Whether the rows that the form knows stand in its order; others may stand anywhere. */
export function areInOrder(rows: readonly Entry[], edition: Edition): boolean {
  const ids = rows.map(({ key }) => key).filter((key) => isKnownId(edition, key));
  return ids.every((id, at) => at === 0 || compareIds(edition, ids[at - 1] ?? '', id) <= 0);
}

/**
 * The rows in the form's order. A row that the form does not know moves with the comments above it,
 * of which a tree knows nothing: it takes the place that it has in `found`, else the last one.
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
  known.sort((a, b) => compareIds(edition, a.key, b.key));
  const ordered = found.flatMap(({ key }) => {
    const other = others.get(key);
    others.delete(key);
    return other ?? known.shift() ?? [];
  });
  return [...ordered, ...known, ...others.values()];
}
