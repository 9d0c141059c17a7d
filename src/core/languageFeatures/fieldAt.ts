import type { Checklist, Row } from '../model/checklist';
import type { Field } from '../format/fields';
import {
  fieldPath,
  HEAD_FIELD_NAMES,
  isHeadField,
  isItemField,
  ITEM_FIELD_NAMES,
  ITEMS_KEY,
} from '../format/fields';
import { rowAtOrAbove, startsIn } from '../model/rowAt';
import type { Entry } from '../parse/tree';
import { resolveAlias } from '../parse/tree';
import type { Span } from '../text/span';

/** A field of a row, or of the head (`item` null); the whole row where `field` is `undefined`. */
export interface FieldPlace {
  readonly item: string | null;
  readonly field: Field | undefined;
}

/** The field that the cursor is in or below, which the table then focuses. */
export function fieldAt(checklist: Checklist, text: string, offset: number): FieldPlace {
  const { top, rows } = checklist;
  const at: EntryAt = (entries) => {
    const startAt = (index: number): number => entries[index]?.keySpan.start ?? 0;
    return entries[startsIn(entries.length, startAt, { text, offset })];
  };
  const names = nameIn(top.entries, at, HEAD_FIELD_NAMES);
  if (names[0] !== ITEMS_KEY) return { item: null, field: names.find(isHeadField) };
  const row = rowAtOrAbove(checklist, text, offset);
  if (row) return { item: row.id, field: fieldOfRow(row, at) };
  return { item: rows[0]?.id ?? null, field: undefined };
}

/**
 * Where the field is written: its key, or the key of its row or the key above it (契約) where the file leaves it out.
 * `undefined` for a row or a field of the head that is not in the file.
 */
export function fieldSpan(
  checklist: Checklist,
  { item, field }: { readonly item: string | null; readonly field?: string | null | undefined },
): Span | undefined {
  if (item === null) {
    if (!field || !isHeadField(field)) return undefined;
    const [above] = fieldPath(field);
    const key =
      checklist.head(field)?.entry ?? checklist.top.entries.find((each) => each.key === above);
    return key?.keySpan;
  }
  const row = checklist.rows.find((each) => each.id === item);
  const value = field && isItemField(field) ? row?.field(field) : undefined;
  return value?.entry.keySpan ?? row?.keySpan;
}

type EntryAt = (entries: readonly Entry[]) => Entry | undefined;

function fieldOfRow({ entry }: Row, at: EntryAt): Field | undefined {
  const node = resolveAlias(entry.value);
  return node?.kind === 'map'
    ? nameIn(node.entries, at, ITEM_FIELD_NAMES).find(isItemField)
    : undefined;
}

/**
 * Candidates for the field's name: the entry below, the entry, then all fields below it, `役割分担` →
 * `役割分担.主担当`, ….
 */
function nameIn(
  entries: readonly Entry[],
  at: EntryAt,
  names: readonly string[],
): readonly string[] {
  const entry = at(entries);
  if (!entry) return [];
  if (entry.key === ITEMS_KEY) return [entry.key];
  const below = entry.value?.kind === 'map' ? at(entry.value.entries)?.key : undefined;
  const inner = below === undefined ? [] : [`${entry.key}.${below}`];
  return [...inner, entry.key, ...names.filter((name) => name.startsWith(`${entry.key}.`))];
}
