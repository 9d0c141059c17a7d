import { placeOf } from '../format/keys';
import type { OtherChange } from './comparison';

/**
 * Groups the changes of keys that are not fields by row, in their order. Filtering them for each row would take the
 * number of rows times the number of changes.
 */
export function othersByRow(others: readonly OtherChange[]): ReadonlyMap<string, OtherChange[]> {
  const byRow = new Map<string, OtherChange[]>();
  for (const change of others) {
    const { item } = placeOf(change.path);
    if (item === null) continue;
    const found = byRow.get(item);
    if (found) found.push(change);
    else byRow.set(item, [change]);
  }
  return byRow;
}

/** Whether the key is outside the rows. */
export function isOutsideRows({ path }: OtherChange): boolean {
  return placeOf(path).item === null;
}
