import type { Span } from '../text/span';

/** YAML as plain data with spans: all that the model and the writer need. */
export type Node = ScalarNode | MapNode | AliasNode | SequenceNode;

interface NodeBase {
  /** The value with its quotes, without tag, anchor and comment. */
  readonly span: Span;
  readonly anchor?: string;
}

export type ScalarStyle = 'plain' | 'single' | 'double' | 'literal' | 'folded';

export interface ScalarNode extends NodeBase {
  readonly kind: 'scalar';
  readonly style: ScalarStyle;
  /** The value by YAML 1.2's core schema: `2024-07-01` is a string, `12` a number, `~` is null. */
  readonly value: string | number | bigint | boolean | null;
  /** The value as text; a number or a boolean as it is written. */
  readonly text: string;
}

export interface MapNode extends NodeBase {
  readonly kind: 'map';
  readonly flow: boolean;
  readonly entries: readonly Entry[];
}

export interface AliasNode extends NodeBase {
  readonly kind: 'alias';
  /** The node that the alias refers to, elsewhere in the text; never an alias. */
  readonly target: Exclude<Node, AliasNode> | undefined;
}

/**
 * A checklist has no lists; they are in the tree to be reported, and are never changed. Catalogs have
 * them.
 */
export interface SequenceNode extends NodeBase {
  readonly kind: 'sequence';
  /** `undefined` where an item is empty. */
  readonly items: readonly (Node | undefined)[];
}

/** A key with its value in a map. */
export interface Entry {
  /** The key as text; of a key that is not a scalar, its source text. */
  readonly key: string;
  readonly keySpan: Span;
  /** Offset after the colon; `undefined` for a key without one. */
  readonly afterColon: number | undefined;
  /** `undefined` where the value is empty: nothing, or only a comment. */
  readonly value: Node | undefined;
  /**
   * From the key (with its `?`, tag and anchor) to the end of the value, or of the colon where the
   * value is empty.
   */
  readonly span: Span;
}

/** The node that an alias refers to, or the node itself. */
export function resolveAlias(node: Node | undefined): Exclude<Node, AliasNode> | undefined {
  return node?.kind === 'alias' ? node.target : node;
}

/** Whether there is no value: absent, empty, `~` or `null`. */
export function isEmpty(node: Node | undefined): boolean {
  const resolved = resolveAlias(node);
  return resolved === undefined || (resolved.kind === 'scalar' && resolved.value === null);
}

/** The map's own entry with that key; of duplicates the last, as in other YAML readers. */
export function ownEntry(map: MapNode, key: string): Entry | undefined {
  if (map.entries.length < MANY) return map.entries.findLast((entry) => entry.key === key);
  let index = indexes.get(map);
  if (!index) {
    index = new Map(map.entries.map((entry) => [entry.key, entry]));
    indexes.set(map, index);
  }
  return index.get(key);
}

/** Maps of at least so many entries get an index; in smaller ones searching is as fast. */
const MANY = 50;
const indexes = new WeakMap<MapNode, ReadonlyMap<string, Entry>>();

/** The map's entry with that key, its own or one from a merge key `<<`. */
export function findEntry(map: MapNode, key: string): Entry | undefined {
  const own = ownEntry(map, key);
  if (own || key === '<<') return own;
  const merged = resolveAlias(ownEntry(map, '<<')?.value);
  return merged?.kind === 'map' ? findEntry(merged, key) : undefined;
}
