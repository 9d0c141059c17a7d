import { isOwnId } from '../../format/ids';
import { rowById } from '../../catalog/lookup';
import type { Edition } from '../../catalog/types';
import { ITEMS_KEY } from '../../format/fields';
import type { KeyPath } from '../../format/keys';
import { readField, scalarText } from '../../parse/readField';
import type { Entry, MapNode, Node } from '../../parse/tree';
import { findEntry, isEmpty, ownEntry, resolveAlias } from '../../parse/tree';
import { agreedText } from '../../text/lines';
import type { ProposalResult } from './proposal';
import { refuseFault } from './proposal';
import { insertKey } from '../yaml/insertKey';
import { typedValue } from '../operation/applyToTree';
import type { FieldOperation } from '../operation/operation';
import { isFieldMap, pathOf } from '../operation/paths';
import type { Refusal } from '../operation/refusal';
import { removeKey } from '../yaml/removeKey';
import { replaceValue } from '../yaml/replaceValue';
import type { EditContext } from './editContext';
import type { Target } from '../yaml/target';
import { findTarget } from '../yaml/target';

/** Ways to set or remove a field. */
export function proposeField(context: EditContext, operation: FieldOperation): ProposalResult {
  const { root, edition } = context;
  const refusal = refuseInvalid(root, operation, edition);
  if (refusal) return { refusal };
  const path = pathOf(operation);
  const target = findTarget(root, path);
  if ('fault' in target) return refuseFault(target, operation.field);
  return operation.kind === 'set'
    ? proposeSet(context, path, target, agreedText(operation.value))
    : proposeUnset(context, path, target);
}

/** Refuses a changed value and an unknown row. */
function refuseInvalid(
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

function proposeSet(
  { parsed: { text }, edition }: EditContext,
  path: KeyPath,
  target: Target,
  value: string | null,
): ProposalResult {
  const { entry, prefix, rest } = target;
  if (entry === undefined || rest.length > 1) {
    const kind = entry ? 'fill' : 'add';
    const candidates = insertKey(text, target, value, edition);
    return { candidates, change: { kind, map: prefix, key: rest[0] ?? '' } };
  }
  const isThere = value === null ? isEmpty(entry.value) : isValue(entry.value, path, value);
  return isThere ? undefined : { candidates: replaceValue(text, target, value) };
}

function isValue(node: Node | undefined, path: KeyPath, text: string): boolean {
  const isOfType = node?.kind === 'scalar' && typeof node.value === typeof typedValue(path, text);
  return isOfType && scalarText(node) === text;
}

function proposeUnset(
  { parsed, root }: EditContext,
  path: KeyPath,
  target: Target,
): ProposalResult {
  const { entry, map, parent, prefix, rest } = target;
  const key = rest[0] ?? '';
  if (!entry || rest.length > 1) {
    return findEntry(map, key) && !entry ? { refusal: { code: 'shared', key } } : undefined;
  }
  const emptied = path.length > 1 && isFieldMap(prefix) && map.entries.length === 1 && parent;
  const holder = emptied ? mapAt(root, prefix.slice(0, -1)) : map;
  return {
    candidates: removeKey(parsed.text, holder ?? map, emptied ? parent : entry),
    change: { kind: 'remove', map: prefix, key },
  };
}

function mapAt(root: MapNode, path: KeyPath): MapNode | undefined {
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
