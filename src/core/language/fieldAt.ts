import type { Checklist, Row } from '../model/checklist';
import type { Field } from '../model/fields';
import { HEAD_FIELDS, isHeadField, isItemField, ITEM_FIELDS, ITEMS_KEY } from '../model/fields';
import type { Entry, MapNode } from '../parse/tree';
import { resolveAlias } from '../parse/tree';
import { lineEnd, lineStart } from '../text/lines';

/** A field of a row, or of the head (`item` null); of the row as a whole where no field is named. */
export interface FieldPlace {
  readonly item: string | null;
  readonly field: Field | undefined;
}

/** The field that the cursor is in or below: where a table is to go on. */
export function fieldAt({ top, rows }: Checklist, text: string, offset: number): FieldPlace {
  const at = (starts: readonly { readonly start: number }[]): number =>
    indexAt(starts, text, offset);
  const names = nameIn(top.entries, at, HEAD_NAMES);
  if (names[0] !== ITEMS_KEY) return { item: null, field: names.find(isHeadField) };
  const row = rows[at(rows.map(({ keySpan }) => keySpan))];
  if (row) return { item: row.id, field: fieldOfRow(row, at) };
  return { item: rows[0]?.id ?? null, field: undefined };
}

type IndexAt = (starts: readonly { readonly start: number }[]) => number;

const HEAD_NAMES = Object.keys(HEAD_FIELDS);
const ITEM_NAMES = Object.keys(ITEM_FIELDS);

function fieldOfRow({ entry }: Row, at: IndexAt): Field | undefined {
  const node = resolveAlias(entry.value);
  return node?.kind === 'map' ? nameIn(node.entries, at, ITEM_NAMES).find(isItemField) : undefined;
}

/** The name of the entry, or of the one below it: `役割分担` → `役割分担.主担当`, its first. */
function nameIn(
  entries: readonly Entry[],
  at: IndexAt,
  names: readonly string[],
): readonly string[] {
  const entry = entries[at(entries.map(({ keySpan }) => keySpan))];
  if (!entry) return [];
  if (entry.key === ITEMS_KEY) return [entry.key];
  const below = entry.value?.kind === 'map' ? keyBelow(entry.value, at) : undefined;
  const inner = below === undefined ? [] : [`${entry.key}.${below}`];
  return [...inner, entry.key, ...names.filter((name) => name.startsWith(`${entry.key}.`))];
}

function keyBelow({ entries }: MapNode, at: IndexAt): string | undefined {
  return entries[at(entries.map(({ keySpan }) => keySpan))]?.key;
}

/**
 * The last that begins at or before the offset, or else the first that begins later in its line: a
 * cursor at the head of a line is in what stands in that line. `-1` for none.
 */
function indexAt(
  starts: readonly { readonly start: number }[],
  text: string,
  offset: number,
): number {
  const index = starts.findLastIndex(({ start }) => start <= offset);
  const here = starts[index];
  const next = starts[index + 1];
  const isLater = here === undefined || here.start < lineStart(text, offset);
  return isLater && next && next.start <= lineEnd(text, offset) ? index + 1 : index;
}
