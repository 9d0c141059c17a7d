import { editionById, isOwnId, rowById } from '../catalog/lookup';
import type { Edition } from '../catalog/types';
import { fieldPath, ITEMS_KEY } from '../model/fields';
import type { Parsed } from '../parse/parseText';
import { hasConflictMarkers } from '../parse/conflict';
import { reparse } from '../parse/reparse';
import { readField, scalarText } from '../parse/readField';
import type { Entry, MapNode } from '../parse/tree';
import { findEntry, isEmpty, ownEntry, resolveAlias } from '../parse/tree';
import { applyEdits } from '../text/applyEdits';
import type { TextEdit } from '../text/span';
import { planAddRows } from './addRows';
import { insertKey } from './insertKey';
import type { Intent } from './isIntendedChange';
import { isIntendedChange, isText } from './isIntendedChange';
import type { FieldOperation, Operation } from './operation';
import { planOrderRows } from './orderRows';
import { EditedText } from './pieces';
import type { Plan, Site } from './plan';
import { faultRefusal, refuse } from './plan';
import type { Refusal } from './refusal';
import { planRemove } from './removeEntry';
import { removeKey } from './removeKey';
import { planRename } from './renameKey';
import { replaceValue } from './replaceValue';
import type { Target } from './target';
import { findTarget } from './target';

/**
 * Turns operations, one after another, into the smallest text edits: all of them, or none and why.
 *
 * Every result is parsed again and compared; a plan is only made for exactly the intended change.
 * Values are written as given: a date or an answer is not checked here.
 */
export function planEdits(
  parsed: Parsed,
  operations: readonly Operation[],
  editions: readonly Edition[],
): Plan {
  const edited = new EditedText(parsed.text);
  let current = parsed;
  for (const operation of operations) {
    const step = planOne(current, operation, editions);
    if (!step.ok) return step;
    edited.apply(step.edits);
    current = step.parsed;
  }
  const edits = edited.edits();
  const faithful = applyEdits(parsed.text, edits) === current.text;
  return faithful
    ? { ok: true, edits, parsed: current }
    : refuse({ code: 'unwritable', field: '' });
}

function planOne(parsed: Parsed, operation: Operation, editions: readonly Edition[]): Plan {
  if (parsed.errors.length > 0 || hasConflictMarkers(parsed.text)) {
    return refuse({ code: 'not-readable' });
  }
  const { root } = parsed;
  if (root?.kind !== 'map') return refuse({ code: 'not-a-checklist' });
  const edition = editionById(editions, readField(root, '様式')?.text ?? '');
  const site = { parsed, root, edition };
  switch (operation.kind) {
    case 'set':
    case 'unset':
      return planField(site, operation);
    case 'rename':
      return planRename(site, operation);
    case 'remove':
      return planRemove(site, operation);
    case 'add-rows':
      return planAddRows(site, operation);
    case 'order-rows':
      return planOrderRows(site);
  }
}

function planField({ parsed, root, edition }: Site, operation: FieldOperation): Plan {
  const refusal = refusalBefore(root, operation, edition);
  if (refusal) return refuse(refusal);
  const path = pathOf(operation);
  const target = findTarget(root, path);
  if ('fault' in target) return refuse(faultRefusal(target, operation.field));
  return operation.kind === 'set'
    ? planSet(parsed, path, target, { value: cleanText(operation.value), edition })
    : planUnset(parsed, path, target, root);
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

function planSet(
  parsed: Parsed,
  path: readonly string[],
  target: Target,
  { value, edition }: { value: string | null; edition: Edition | undefined },
): Plan {
  const { text } = parsed;
  const expected = { text: value, isNumber: path.join('.') === 'kakunin' };
  if (target.entry === undefined || target.rest.length > 1) {
    const candidates = insertKey(text, target, value, edition);
    return firstIntended(parsed, candidates, { path, expected });
  }
  const node = target.entry.value;
  const same =
    value === null ? isEmpty(node) : scalarText(node) === value && isText(node, expected);
  if (same) return { ok: true, edits: [], parsed };
  return firstIntended(parsed, replaceValue(text, target, value), { path, expected });
}

function planUnset(parsed: Parsed, path: readonly string[], target: Target, root: MapNode): Plan {
  const { entry, map, parent, prefix, rest } = target;
  const key = rest[0] ?? '';
  if (!entry || rest.length > 1) {
    return findEntry(map, key) && !entry
      ? refuse({ code: 'shared', key })
      : { ok: true, edits: [], parsed };
  }
  const emptied = path.length > 1 && isFieldMap(prefix) && map.entries.length === 1 && parent;
  const holder = emptied ? mapAt(root, prefix.slice(0, -1)) : map;
  const candidates = removeKey(parsed.text, holder ?? map, emptied ? parent : entry);
  return firstIntended(parsed, candidates, { path, expected: 'absent' });
}

/** A map of the format such as 契約 or 役割分担, which goes with its last key; a row stays. */
function isFieldMap(prefix: readonly string[]): boolean {
  return prefix[0] === ITEMS_KEY ? prefix.length > 2 : prefix.length === 1;
}

function mapAt(root: MapNode, path: readonly string[]): MapNode | undefined {
  let map: MapNode | undefined = root;
  for (const key of path) {
    const node: ReturnType<typeof resolveAlias> = resolveAlias(map && ownEntry(map, key)?.value);
    map = node?.kind === 'map' ? node : undefined;
  }
  return map;
}

function firstIntended(parsed: Parsed, candidates: readonly TextEdit[][], intent: Intent): Plan {
  for (const edits of candidates) {
    const after = edits.length === 0 ? parsed : reparse(applyEdits(parsed.text, edits), parsed);
    if (isIntendedChange(parsed, after, intent)) return { ok: true, edits, parsed: after };
  }
  return refuse({ code: 'unwritable', field: intent.path.at(-1) ?? '' });
}

function pathOf({ item, field }: FieldOperation): readonly string[] {
  return item === null ? fieldPath(field) : [ITEMS_KEY, item, ...fieldPath(field)];
}

function rowEntry(root: MapNode, item: string): Entry | undefined {
  const items = resolveAlias(findEntry(root, ITEMS_KEY)?.value);
  return items?.kind === 'map' ? findEntry(items, item) : undefined;
}

function rowMap(root: MapNode, item: string): MapNode | undefined {
  const row = resolveAlias(rowEntry(root, item)?.value);
  return row?.kind === 'map' ? row : undefined;
}

/** Line breaks as LF, none at the end; nothing for an empty text. */
function cleanText(value: string | null): string | null {
  return value?.replace(/\r\n?/g, '\n').replace(/\n+$/, '') || null;
}
