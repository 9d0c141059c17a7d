import type { Edition, ReadyRow } from '../catalog/types';
import { isOwnId } from '../format/ids';

/** The ready rows for a Part that are not there yet, going by their 項目. */
export function readyRowsFor(
  { readyRows = [] }: Edition,
  part: ReadyRow['part'],
  titles: ReadonlySet<string>,
): readonly ReadyRow[] {
  return readyRows.filter((row) => row.part === part && !titles.has(row.項目));
}

/** The ready row that an own row was made of: the one with the same 項目. */
export function readyRowOf(
  { readyRows = [] }: Edition,
  id: string,
  title: string | undefined,
): ReadyRow | undefined {
  return isOwnId(id) ? readyRows.find((row) => row.項目 === title) : undefined;
}
