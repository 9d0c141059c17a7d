import { isOwnId } from '../format/ids';
import { rowById } from '../catalog/lookup';
import type { Edition } from '../catalog/types';
import { fieldPath, ITEMS_KEY } from '../format/fields';
import { formatKeyAt } from '../format/keys';
import { readField, scalarText } from '../parse/readField';
import type { Entry, MapNode } from '../parse/tree';
import { findEntry, isEmpty, ownEntry, resolveAlias } from '../parse/tree';
import { agreedText } from '../text/lines';
import type { Drafted } from './draft';
import { refuseFault } from './draft';
import { insertKey } from './insertKey';
import { isText } from './isIntendedChange';
import type { FieldOperation } from './operation';
import type { Refusal } from './refusal';
import { removeKey } from './removeKey';
import { replaceValue } from './replaceValue';
import type { Site } from './site';
import type { Target } from './target';
import { findTarget } from './target';

/** Ways to set a field or to take it away. */
export function draftField(site: Site, operation: FieldOperation): Drafted {
  const { root, edition } = site;
  const refusal = refusalBefore(root, operation, edition);
  if (refusal) return { refusal };
  const path = pathOf(operation);
  const target = findTarget(root, path);
  if ('fault' in target) return refuseFault(target, operation.field);
  return operation.kind === 'set'
    ? draftSet(site, path, target, agreedText(operation.value))
    : draftUnset(site, path, target);
}

/** The keys that lead to the field. */
export function pathOf({ item, field }: FieldOperation): readonly string[] {
  return item === null ? fieldPath(field) : [ITEMS_KEY, item, ...fieldPath(field)];
}

/** A map of the format such as 契約 or 役割分担, which goes with its last key; a row stays. */
export function isFieldMap(prefix: readonly string[]): boolean {
  return prefix[0] === ITEMS_KEY ? prefix.length > 2 : prefix.length === 1;
}

/** What is refused by the operation's own words, before looking for a way to write it. */
function refusalBefore(
  root: MapNode,
  { item, field, seen }: FieldOperation,
  edition: Edition | undefined,
): Refusal | undefined {
  const row = item === null ? root : rowMap(root, item);
  const found = readField(row, field)?.text ?? null;
  if (seen !== undefined && seen !== found) return { code: 'changed-meanwhile', field, found };
  if (item === null || isOwnId(item) || rowEntry(root, item)) return undefined;
  return edition && rowById(edition, item) ? undefined : { code: 'item-unknown', item };
}

function draftSet(
  { parsed: { text }, edition }: Site,
  path: readonly string[],
  target: Target,
  value: string | null,
): Drafted {
  const { entry, prefix, rest } = target;
  const expected = { text: value, isNumber: formatKeyAt(path)?.spec?.kind === 'version' };
  const intent = { path, expected };
  if (entry === undefined || rest.length > 1) {
    const kind = entry ? 'fill' : 'add';
    const candidates = insertKey(text, target, value, edition);
    return { candidates, intent, change: { kind, map: prefix, key: rest[0] ?? '' } };
  }
  const node = entry.value;
  const same =
    value === null ? isEmpty(node) : scalarText(node) === value && isText(node, expected);
  return same ? undefined : { candidates: replaceValue(text, target, value), intent };
}

function draftUnset({ parsed, root }: Site, path: readonly string[], target: Target): Drafted {
  const { entry, map, parent, prefix, rest } = target;
  const key = rest[0] ?? '';
  if (!entry || rest.length > 1) {
    return findEntry(map, key) && !entry ? { refusal: { code: 'shared', key } } : undefined;
  }
  const emptied = path.length > 1 && isFieldMap(prefix) && map.entries.length === 1 && parent;
  const holder = emptied ? mapAt(root, prefix.slice(0, -1)) : map;
  return {
    candidates: removeKey(parsed.text, holder ?? map, emptied ? parent : entry),
    intent: { path, expected: 'absent' },
    change: { kind: 'remove', map: prefix, key },
  };
}

function mapAt(root: MapNode, path: readonly string[]): MapNode | undefined {
  let map: MapNode | undefined = root;
  for (const key of path) {
    const node: ReturnType<typeof resolveAlias> = resolveAlias(map && ownEntry(map, key)?.value);
    map = node?.kind === 'map' ? node : undefined;
  }
  return map;
}

function rowEntry(root: MapNode, item: string): Entry | undefined {
  const items = resolveAlias(findEntry(root, ITEMS_KEY)?.value);
  return items?.kind === 'map' ? findEntry(items, item) : undefined;
}

function rowMap(root: MapNode, item: string): MapNode | undefined {
  const row = resolveAlias(rowEntry(root, item)?.value);
  return row?.kind === 'map' ? row : undefined;
}
