import type { FieldSpec } from './fields';
import { HEAD_FIELDS, ITEM_FIELDS, ITEMS_KEY } from './fields';

/** The keys that lead to a key of the file, from the top level down: `['項目', 'P1-A-1', '完了日']`. */
export type KeyPath = readonly string[];

/** A key of the format. */
export interface FormatKey {
  /** What the field takes; `undefined` for a key that holds keys or the rows. */
  readonly spec?: FieldSpec;
  /** The keys below it, in canonical order. */
  readonly keys: ReadonlyMap<string, FormatKey>;
}

const TOP = treeOf({ ...HEAD_FIELDS, [ITEMS_KEY]: undefined });
const ROW = treeOf(ITEM_FIELDS);

function treeOf(fields: Readonly<Record<string, FieldSpec | undefined>>): FormatKey {
  const keys = new Map<string, FormatKey & { readonly keys: Map<string, FormatKey> }>();
  for (const [field, spec] of Object.entries(fields)) {
    const [first = '', second] = field.split('.');
    const own = { ...(spec && { spec }), keys: new Map<string, FormatKey>() };
    if (second === undefined) keys.set(first, own);
    else {
      const holder = keys.get(first) ?? { keys: new Map<string, FormatKey>() };
      keys.set(first, holder);
      holder.keys.set(second, own);
    }
  }
  return { keys };
}

/**
 * The key of the format at the path; `undefined` where the format has none. The empty path leads to the
 * top level. Any key below 項目 is a row, and no row is among the keys of 項目: its keys are ids.
 */
export function formatKeyAt(path: KeyPath): FormatKey | undefined {
  const { item, keys } = placeOf(path);
  let key: FormatKey | undefined = item === null ? TOP : ROW;
  for (const step of keys) key = key?.keys.get(step);
  return key;
}

/** The names of the keys of the map at the path, in canonical order; none for 項目 and for a field. */
export function keysAt(path: KeyPath): readonly string[] {
  return [...(formatKeyAt(path)?.keys.keys() ?? [])];
}

/** Where a path leads: into a row, or to the top level (`item` null); and the keys from there. */
export interface KeyPlace {
  readonly item: string | null;
  readonly keys: KeyPath;
}

export function placeOf(path: KeyPath): KeyPlace {
  const [top, item, ...keys] = path;
  return top === ITEMS_KEY && item !== undefined ? { item, keys } : { item: null, keys: path };
}

/** Whether the path leads to the map of the rows. */
export function isRowsPath(path: KeyPath): boolean {
  return path.length === 1 && path[0] === ITEMS_KEY;
}

/** The name of every key, once. */
export const KEY_NAMES: readonly string[] = [...new Set([...namesIn(TOP), ...namesIn(ROW)])];

/** The names of the keys that hold other keys. */
export const HOLDER_NAMES: readonly string[] = KEY_NAMES.filter((name) =>
  [TOP, ROW].some(({ keys }) => name === ITEMS_KEY || (keys.get(name)?.keys.size ?? 0) > 0),
);

function namesIn({ keys }: FormatKey): readonly string[] {
  return [...keys].flatMap(([name, key]) => [name, ...namesIn(key)]);
}
