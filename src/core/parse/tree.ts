import type { Span } from '../text/span';

/** YAML as plain data with spans: all that the model and the writer need to know of a text. */
export type Node = ScalarNode | MapNode | AliasNode | SequenceNode;

interface NodeBase {
  /** The value itself: with its quotes, without tag, anchor and comment. */
  readonly span: Span;
  readonly anchor?: string;
}

export type ScalarStyle = 'plain' | 'single' | 'double' | 'literal' | 'folded';

export interface ScalarNode extends NodeBase {
  readonly kind: 'scalar';
  readonly style: ScalarStyle;
  /** As YAML 1.2's core schema reads it: `2024-07-01` is a string, `12` a number, `~` is null. */
  readonly value: string | number | bigint | boolean | null;
  /** The value as text: of a number or a boolean as it is written. */
  readonly text: string;
}

export interface MapNode extends NodeBase {
  readonly kind: 'map';
  readonly flow: boolean;
  readonly entries: readonly Entry[];
}

export interface AliasNode extends NodeBase {
  readonly kind: 'alias';
  /** What the alias stands for; it lies elsewhere in the text. Never an alias itself. */
  readonly target: Exclude<Node, AliasNode> | undefined;
}

/** The format has no lists; they are kept to be told about and left alone. */
export interface SequenceNode extends NodeBase {
  readonly kind: 'sequence';
}

/** A key with its value in a map. */
export interface Entry {
  /** A key that is not a scalar reads as the text it has. */
  readonly key: string;
  readonly keySpan: Span;
  /** Offset behind the colon; `undefined` for a key without one. */
  readonly afterColon: number | undefined;
  /** `undefined` where the value is empty: nothing, or only a comment. */
  readonly value: Node | undefined;
  /** From the key (with its `?`, tag and anchor) to the end of the value, of the colon where it is empty. */
  readonly span: Span;
}

/** The node an alias stands for, or the node itself. */
export function resolveAlias(node: Node | undefined): Exclude<Node, AliasNode> | undefined {
  return node?.kind === 'alias' ? node.target : node;
}

/** A value of nothing: absent, empty, `~` or `null`. */
export function isEmpty(node: Node | undefined): boolean {
  const resolved = resolveAlias(node);
  return resolved === undefined || (resolved.kind === 'scalar' && resolved.value === null);
}

/** The map's own entry of that key; of two the last, as YAML readers take it. */
export function ownEntry(map: MapNode, key: string): Entry | undefined {
  if (map.entries.length < MANY) return map.entries.findLast((entry) => entry.key === key);
  let index = indexes.get(map);
  if (!index) {
    index = new Map(map.entries.map((entry) => [entry.key, entry]));
    indexes.set(map, index);
  }
  return index.get(key);
}

/** In a map of so many entries keys are looked up; in others to search is as quick. */
const MANY = 50;
const indexes = new WeakMap<MapNode, ReadonlyMap<string, Entry>>();

/** The map's entry of that key, its own or one that comes by a merge key `<<`. */
export function findEntry(map: MapNode, key: string): Entry | undefined {
  const own = ownEntry(map, key);
  if (own || key === '<<') return own;
  const merged = resolveAlias(ownEntry(map, '<<')?.value);
  return merged?.kind === 'map' ? findEntry(merged, key) : undefined;
}
