import { fieldPath, HEAD_FIELDS, ITEM_FIELDS, ITEMS_KEY } from '../../model/fields';
import { findEntry } from '../../parse/tree';
import type { Fix } from '../../problems/fix';
import { isClear, nearest } from '../../text/nearest';
import { removeKey, renameToOneOf } from '../fixes';
import type { SchemaPlace, SchemaRule } from '../schemaRule';
import { nodeAt } from '../schemaRule';

/** A misspelt key: what it holds counts for nothing. */
export const unknownKey: SchemaRule<'unknown-key', { readonly key: string }> = {
  id: 'unknown-key',
  severity: 'warning',
  fixes: ({ key }, place) => [
    ...renameKey(key, place),
    removeKey(key, { kind: 'remove', path: place.path }),
  ],
  message: ({ key }, t) =>
    t('"{key}" is no key of the checklist. Check its spelling, or take it out.', { key }),
  help: (t) => ({
    meaning: t('A key is none of the checklist’s.'),
    why: t('Mostly it is a misspelt one, and what stands there is not looked at.'),
  }),
  example: {
    before: ['    完了目: 2026-10-02'],
    after: ['    完了日: 2026-10-02'],
  },
};

/** To a key of the format that its map does not have yet. */
function renameKey(key: string, { root, path }: SchemaPlace): readonly Fix[] {
  const map = path.length > 1 ? nodeAt(root, path.slice(0, -1)) : root;
  const there = map?.kind === 'map' ? map : undefined;
  const near = nearest(key, keysAt(path)).filter(({ name }) => !there || !findEntry(there, name));
  return renameToOneOf(
    near.map(({ name }) => ({ kind: 'rename', path, to: name })),
    { preferFirst: isClear(near) },
  );
}

/** The keys of the format in the map in which a path ends. */
function keysAt(path: readonly string[]): readonly string[] {
  if (path.length === 1) return TOP_KEYS;
  const inRow = path[0] === ITEMS_KEY && path.length > 2;
  const above = path.slice(inRow ? 2 : 0, -1);
  return inRow && above.length === 0
    ? ROW_KEYS
    : keysBelow(above, inRow ? ITEM_FIELDS : HEAD_FIELDS);
}

function keysBelow(above: readonly string[], fields: object): readonly string[] {
  const keys = Object.keys(fields)
    .map(fieldPath)
    .filter((field) => above.every((key, index) => field[index] === key))
    .flatMap((field) => field[above.length] ?? []);
  return [...new Set(keys)];
}

const TOP_KEYS = [...keysBelow([], HEAD_FIELDS), ITEMS_KEY];
const ROW_KEYS = keysBelow([], ITEM_FIELDS);
