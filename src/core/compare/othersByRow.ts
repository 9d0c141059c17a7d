import { placeOf } from '../format/keys';
import type { OtherChange } from './comparison';

/**
 * The changes of keys that are no fields, by the row they are in, in their order. Looked up row by row they would cost
 * the number of rows times the number of changes.
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

/** Whether it is about a key outside the rows. */
export function isOfNoRow({ path }: OtherChange): boolean {
  return placeOf(path).item === null;
}
