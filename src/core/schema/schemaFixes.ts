import { newestEdition } from '../catalog/lookup';
import type { Edition } from '../catalog/types';
import type { Operation } from '../edit/operation';
import type { Field } from '../format/fields';
import { FORMAT_VERSION, isHeadField, isItemField, ITEMS_KEY } from '../format/fields';
import type { KeyPath } from '../format/keys';
import { keysAt, placeOf } from '../format/keys';
import { scalarText } from '../parse/readField';
import type { MapNode, Node } from '../parse/tree';
import { findEntry, resolveAlias } from '../parse/tree';
import { choiceFixes, renameFixes } from '../problems/choiceFixes';
import type { Finding, Fix } from '../problems/problem';
import { isClear, nearest } from '../text/nearest';
import { readDate } from '../text/readDate';

interface Place {
  readonly root: MapNode;
  /** The keys that lead to what is wrong, from the top level down. */
  readonly path: readonly string[];
  readonly editions: readonly Edition[];
}

/** The ways out of what the JSON Schema found. */
export function schemaFixes(finding: Finding, place: Place): readonly Fix[] {
  switch (finding.rule) {
    case 'missing-key':
      return insertKey(finding.key, place.editions);
    case 'unknown-key':
      return [...renameKey(finding.key, place), removeKey(place.path)];
    case 'invalid-value':
      return chooseValue(finding.allowed, place);
    case 'wrong-type':
      return finding.expected === 'date' ? convertDate(place) : [];
    default:
      return [];
  }
}

/** What the keys lead to, aliases resolved. */
export function nodeAt(root: MapNode, path: readonly string[]): Node | undefined {
  let node: Node | undefined = root;
  for (const key of path) {
    node = node.kind === 'map' ? resolveAlias(findEntry(node, key)?.value) : undefined;
    if (!node) return undefined;
  }
  return node;
}

function insertKey(key: string, editions: readonly Edition[]): readonly Fix[] {
  const operation = insertion(key, newestEdition(editions));
  if (!operation) return [];
  return [{ id: 'insert-key', operations: [operation], safe: false, preferred: true }];
}

function insertion(key: string, edition: Edition | undefined): Operation | undefined {
  if (key === ITEMS_KEY) return { kind: 'add-rows', items: [] };
  if (key !== 'kakunin' && key !== '様式') return undefined;
  const value = key === 'kakunin' ? FORMAT_VERSION : edition?.id;
  if (value === undefined) return undefined;
  return { kind: 'set', item: null, field: key, value, seen: null };
}

/** To a key of the format that its map does not have yet. */
function renameKey(key: string, { root, path }: Place): readonly Fix[] {
  const map = path.length > 1 ? nodeAt(root, path.slice(0, -1)) : root;
  const there = map?.kind === 'map' ? map : undefined;
  const near = nearest(key, keysAt(path.slice(0, -1))).filter(
    ({ name }) => !there || !findEntry(there, name),
  );
  return renameFixes(
    near.map(({ name }) => ({ kind: 'rename', path, to: name })),
    { preferFirst: isClear(near) },
  );
}

function removeKey(path: readonly string[]): Fix {
  const operations = [{ kind: 'remove', path } as const];
  return { id: 'remove-key', operations, safe: false, preferred: false };
}

function chooseValue(allowed: readonly string[], place: Place): readonly Fix[] {
  const seen = scalarText(nodeAt(place.root, place.path));
  if (seen === null) return [];
  const near = nearest(seen, allowed);
  const ordered = [...new Set([...near.map(({ name }) => name), ...allowed])];
  return choiceFixes(
    ordered.flatMap((value) => setValue(place.path, value, seen) ?? []),
    { preferFirst: isClear(near) },
  );
}

/** `20240701` is a number to YAML, and a day to people. */
function convertDate(place: Place): readonly Fix[] {
  const seen = scalarText(nodeAt(place.root, place.path));
  const day = seen === null ? undefined : readDate(seen);
  const operation = day !== undefined && seen !== null && setValue(place.path, day, seen);
  if (!operation) return [];
  // A day in the head may contradict rows, which only `invalid-date` looks at.
  const safe = operation.kind === 'set' && operation.item !== null;
  return [{ id: 'convert-date', operations: [operation], safe, preferred: true }];
}

function setValue(path: KeyPath, value: string, seen: string): Operation | undefined {
  const { item, keys } = placeOf(path);
  const field = keys.join('.');
  if (item === null ? !isHeadField(field) : !isItemField(field)) return undefined;
  return { kind: 'set', item, field: field as Field, value, seen };
}
