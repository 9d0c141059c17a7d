import { ITEMS_KEY } from '../format/fields';
import type { OtherChange } from './comparison';

/**
 * The changes of keys that are no fields, by the row they are in, in their order. Looked up row by row they would cost
 * the number of rows times the number of changes.
 */
export function othersByRow(others: readonly OtherChange[]): ReadonlyMap<string, OtherChange[]> {
  const byRow = new Map<string, OtherChange[]>();
  for (const change of others) {
    const [top, row] = change.path;
    if (top !== ITEMS_KEY || row === undefined) continue;
    const found = byRow.get(row);
    if (found) found.push(change);
    else byRow.set(row, [change]);
  }
  return byRow;
}

/** Whether it is about a key outside the rows. */
export function isOfNoRow({ path }: OtherChange): boolean {
  return path[0] !== ITEMS_KEY || path.length < 2;
}
