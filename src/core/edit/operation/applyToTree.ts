import type { Edition } from '../../catalog/types';
import { ITEMS_KEY } from '../../format/fields';
import type { KeyPath } from '../../format/keys';
import { formatKeyAt, isRowsPath } from '../../format/keys';
import { ANSWER_FIELD } from '../../format/newRow';
import type { Entry, MapNode, Node } from '../../parse/tree';
import { isEmpty, ownEntry } from '../../parse/tree';
import { agreedText } from '../../text/lines';
import type { Span } from '../../text/span';
import type { MoveRowOperation, Operation } from './operation';
import { isFieldMap, pathOf } from './paths';
import { placeOfKey } from './placeOfKey';
import { areInOrder, inFormOrder, missingRows, withRowMoved } from './rowChanges';

/** The span of a node that an operation creates: it is not in any text yet. */
export const NOWHERE: Span = { start: -1, end: -1 };

export interface ApplyContext {
  /** Determines where a new row goes and the order of rows. */
  readonly edition: Edition | undefined;
  /** The tree of the edited text. Only gives the places of rows that the edition does not have. */
  readonly found?: Node | undefined;
}

/**
 * Returns what the operations mean: the tree that the edited text must read as. Nodes that the operations
 * do not change are the same objects. A root without its last key is an empty map.
 *
 * No operation may touch what another one changes. An operation that has nothing to change changes
 * nothing; this function refuses none.
 */
export function applyToTree(
  root: MapNode,
  operations: readonly Operation[],
  context: ApplyContext,
): Node {
  const steps = operations.map((operation) => ({ path: pathOf(operation), operation }));
  const value = new OperationApplier(context).valueAfter(root, [], steps);
  return value ?? { ...root, entries: [] };
}

interface Step {
  readonly path: KeyPath;
  readonly operation: Operation;
}

class OperationApplier {
  constructor(private readonly context: ApplyContext) {}

  /** The value at `path` after steps that change keys below it. */
  valueAfter(value: Node | undefined, path: KeyPath, steps: readonly Step[]): Node | undefined {
    if (value?.kind !== 'map' && !isEmpty(value)) return value;
    const map = value?.kind === 'map' ? value : undefined;
    return withEntries(value, this.entriesAfter(map?.entries ?? [], path, steps));
  }

  private entriesAfter(
    entries: readonly Entry[],
    path: KeyPath,
    steps: readonly Step[],
  ): readonly Entry[] {
    const byKey = byNextKey(steps, path.length);
    const after: Entry[] = [];
    for (const entry of entries) {
      const own = byKey.get(entry.key);
      byKey.delete(entry.key);
      const changed = own ? this.entryAfter(entry, [...path, entry.key], own) : entry;
      if (changed) after.push(changed);
    }
    for (const [key, own] of byKey) {
      if (!own.some(({ operation }) => makesKeys(operation))) continue;
      const made = this.entryAfter(newEntry(key, path), [...path, key], own);
      if (made) after.splice(placeOfKey(after, key, path, this.context.edition), 0, made);
    }
    return after;
  }

  /** The entry at `path` after steps that change it or keys below it; `undefined` if it is removed. */
  private entryAfter(entry: Entry, path: KeyPath, steps: readonly Step[]): Entry | undefined {
    const [step] = steps;
    if (step && step.path.length === path.length) return this.changed(entry, step.operation);
    const value = this.valueAfter(entry.value, path, steps);
    const isEmptied = hasEntries(entry.value) && !hasEntries(value);
    const unsets = steps.every(({ operation }) => operation.kind === 'unset');
    return isEmptied && unsets && isFieldMap(path) ? undefined : { ...entry, value };
  }

  private changed(entry: Entry, operation: Operation): Entry | undefined {
    switch (operation.kind) {
      case 'set':
        return { ...entry, value: newValue(entry.value, pathOf(operation), operation.value) };
      case 'unset':
      case 'remove':
        return undefined;
      case 'rename':
        return { ...entry, key: operation.to };
      case 'add-rows':
        return { ...entry, value: this.withRows(entry.value, operation.items) };
      case 'order-rows':
        return { ...entry, value: this.inOrder(entry.value) };
      case 'move-row':
        return { ...entry, value: withMoved(entry.value, operation) };
      case 'type-half-width':
        return entry;
    }
  }

  private withRows(value: Node | undefined, items: readonly string[]): Node | undefined {
    const { edition } = this.context;
    const map = value?.kind === 'map' ? value : undefined;
    const rows = [...(map?.entries ?? [])];
    // The last one first, so that rows inserted at the same place keep their order.
    for (const id of missingRows(map, items, edition).toReversed()) {
      rows.splice(placeOfKey(rows, id, [ITEMS_KEY], edition), 0, newEntry(id, [ITEMS_KEY]));
    }
    return rows.length > 0 ? withEntries(value, rows) : value;
  }

  private inOrder(value: Node | undefined): Node | undefined {
    const { edition, found } = this.context;
    if (value?.kind !== 'map' || !edition || areInOrder(value.entries, edition)) return value;
    const after = found?.kind === 'map' ? ownEntry(found, ITEMS_KEY)?.value : undefined;
    const rows = after?.kind === 'map' ? after.entries : [];
    return withEntries(value, inFormOrder(value.entries, edition, rows));
  }
}

function withMoved(value: Node | undefined, move: MoveRowOperation): Node | undefined {
  return value?.kind === 'map' ? withEntries(value, withRowMoved(value.entries, move)) : value;
}

function byNextKey(steps: readonly Step[], depth: number): Map<string, Step[]> {
  const byKey = new Map<string, Step[]>();
  for (const step of steps) {
    const key = step.path[depth] ?? '';
    const own = byKey.get(key);
    if (own) own.push(step);
    else byKey.set(key, [step]);
  }
  return byKey;
}

function hasEntries(value: Node | undefined): boolean {
  return value?.kind === 'map' && value.entries.length > 0;
}

function makesKeys({ kind }: Operation): boolean {
  return kind === 'set' || kind === 'add-rows';
}

/** The value with these entries. Without any, a flow map stays, as `{ }`; a block map is gone. */
function withEntries(value: Node | undefined, entries: readonly Entry[]): Node | undefined {
  if (value?.kind === 'map')
    return entries.length > 0 || value.flow ? { ...value, entries } : undefined;
  return entries.length > 0 ? { ...newNode(value), kind: 'map', flow: false, entries } : value;
}

function newValue(old: Node | undefined, path: KeyPath, given: string | null): Node | undefined {
  const text = agreedText(given);
  if (text === null) return undefined;
  return { ...newNode(old), kind: 'scalar', style: 'plain', value: typedValue(path, text), text };
}

/** The value that a field with this text has in a tree: a number for `kakunin: 1`, else the text. */
export function typedValue(path: KeyPath, text: string): string | number {
  return formatKeyAt(path)?.spec?.kind === 'version' ? Number(text) : text;
}

/** The base of a node that replaces a value: it keeps the anchor. */
function newNode(value: Node | undefined): { readonly span: Span; readonly anchor?: string } {
  const anchor = value?.kind === 'alias' ? undefined : value?.anchor;
  return { span: NOWHERE, ...(anchor !== undefined && { anchor }) };
}

/** A new key of the map at `path`. A new row has the key for its answer. */
function newEntry(key: string, path: KeyPath): Entry {
  const entry = { key, keySpan: NOWHERE, afterColon: undefined, value: undefined, span: NOWHERE };
  if (!isRowsPath(path)) return entry;
  const entries = [newEntry(ANSWER_FIELD, [...path, key])];
  return { ...entry, value: { kind: 'map', flow: false, span: NOWHERE, entries } };
}
