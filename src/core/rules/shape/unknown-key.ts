import { keysAt } from '../../format/keys';
import { findEntry } from '../../parse/tree';
import type { Fix } from '../../problems/fix';
import { isClear, nearest } from '../../text/nearest';
import { removeKey, renameToOneOf } from '../fixes';
import type { SchemaPlace, SchemaRule } from '../schemaRule';

/** A misspelled key: its value is ignored. */
export const unknownKey: SchemaRule<'unknown-key', { readonly key: string }> = {
  id: 'unknown-key',
  severity: 'warning',
  fixes: ({ key }, place) => [
    ...renameKey(key, place),
    removeKey(key, { kind: 'remove', path: place.path }),
  ],
  message: ({ key }, t) =>
    t('"{key}" is not a key of the checklist. Check its spelling, or remove it.', { key }),
  help: (t) => ({
    meaning: t('A key is not one of the checklist’s.'),
    why: t('Usually it is misspelled, and its value is not checked.'),
  }),
  example: {
    before: ['    完了目: 2026-10-02'],
    after: ['    完了日: 2026-10-02'],
  },
};

/** Renames to a similar key of the format that the map does not have yet. */
function renameKey(key: string, { path, map }: SchemaPlace): readonly Fix[] {
  const above = path.slice(0, -1);
  const isTaken = (name: string): boolean => map !== undefined && !!findEntry(map, name);
  const near = nearest(key, keysAt(above)).filter(({ name }) => !isTaken(name));
  return renameToOneOf(
    near.map(({ name }) => ({ kind: 'rename', path, to: name })),
    { preferFirst: isClear(near) },
  );
}
