import type { FieldSpec } from './fields';
import { HEAD_FIELDS, ITEM_FIELDS, ITEMS_KEY } from './fields';

/** The path to a key of the file, from the top level down: `['項目', 'P1-A-1', '完了日']`. */
export type KeyPath = readonly string[];

export interface FormatKey {
  /** The field; `undefined` for a key that holds other keys or the rows. */
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
 * The key of the format at the path; `undefined` where the format has none. The empty path is the top
 * level. Any key below 項目 is a row; the result for 項目 itself lists no keys, because they are ids.
 */
export function formatKeyAt(path: KeyPath): FormatKey | undefined {
  const { item, keys } = placeOf(path);
  let key: FormatKey | undefined = item === null ? TOP : ROW;
  for (const step of keys) key = key?.keys.get(step);
  return key;
}

/**
 * The names of the format's keys in the map at the path, in canonical order; empty for 項目 and for a
 * field.
 */
export function keysAt(path: KeyPath): readonly string[] {
  return [...(formatKeyAt(path)?.keys.keys() ?? [])];
}

/** A path split into its row (`item` null for the top level) and the keys from there. */
export interface KeyPlace {
  readonly item: string | null;
  readonly keys: KeyPath;
}

export function placeOf(path: KeyPath): KeyPlace {
  const [top, item, ...keys] = path;
  return top === ITEMS_KEY && item !== undefined ? { item, keys } : { item: null, keys: path };
}

/** Whether it is the path of the map of rows. */
export function isRowsPath(path: KeyPath): boolean {
  return path.length === 1 && path[0] === ITEMS_KEY;
}

/** The name of every key, without duplicates. */
export const KEY_NAMES: readonly string[] = [...new Set([...namesIn(TOP), ...namesIn(ROW)])];

/** The names of the keys that hold other keys. */
export const HOLDER_NAMES: readonly string[] = KEY_NAMES.filter((name) =>
  [TOP, ROW].some(({ keys }) => name === ITEMS_KEY || (keys.get(name)?.keys.size ?? 0) > 0),
);

function namesIn({ keys }: FormatKey): readonly string[] {
  return [...keys].flatMap(([name, key]) => [name, ...namesIn(key)]);
}
