import type { OwnCatalog, OwnReadyRow } from '../catalog/ownCatalog';
import type { Edition, ReadyRow } from '../catalog/types';
import { isOwnId } from '../format/ids';

/** A row to offer. */
export interface OfferedRow {
  readonly row: OwnReadyRow;
  /** Whose it is; `undefined` for ours. */
  readonly catalog: OwnCatalog | undefined;
}

/**
 * The ready rows for a Part that are not there yet, going by their 項目: those of own catalogs, then ours. None
 * replaces another, even with the same 項目.
 */
export function readyRowsFor(
  part: ReadyRow['part'],
  titles: ReadonlySet<string>,
  { edition, catalogs }: { readonly edition: Edition; readonly catalogs: readonly OwnCatalog[] },
): readonly OfferedRow[] {
  const own = catalogs.flatMap((catalog) => catalog.readyRows.map((row) => ({ row, catalog })));
  const ours = (edition.readyRows ?? []).map((row) => ({ row, catalog: undefined }));
  return [...own, ...ours].filter(({ row }) => row.part === part && !titles.has(row.項目));
}

/** The ready row that an own row was made of: the one with the same 項目. */
export function readyRowOf(
  { readyRows = [] }: Edition,
  id: string,
  title: string | undefined,
): ReadyRow | undefined {
  return isOwnId(id) ? readyRows.find((row) => row.項目 === title) : undefined;
}

/** The same of an own catalog, which may have several rows with that 項目. */
export function ownReadyRowsOf(
  { readyRows }: OwnCatalog,
  id: string,
  title: string | undefined,
): readonly OwnReadyRow[] {
  return isOwnId(id) ? readyRows.filter((row) => row.項目 === title) : [];
}
