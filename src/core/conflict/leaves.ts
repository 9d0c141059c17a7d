import { scalarText } from '../parse/readField';
import type { MapNode, Node } from '../parse/tree';
import { resolveAlias } from '../parse/tree';
import { parseText } from '../parse/yaml/parseText';
import { namedEntries, repeatedIn } from './named';

/** A value at the end of a path of keys, without its formatting. */
export interface Leaf {
  readonly path: readonly string[];
  /** The text; `null` for a key without value. */
  readonly text: string | null;
  /** Equal for values that YAML reads as equal, which `12` and `"12"` are not. */
  readonly meaning: string;
}

/** Values by the `pathName` of their paths. */
export type Leaves = ReadonlyMap<string, Leaf>;

/**
 * All values of a text. A map without keys counts as a key without value. Keys are named by
 * `namedEntries`.
 */
export function leavesOf({
  text,
  root,
}: {
  readonly text: string;
  readonly root: MapNode;
}): Leaves {
  const leaves = new Map<string, Leaf>();
  const visit = (node: Node | undefined, path: readonly string[]): void => {
    if (node?.kind === 'map' && node.entries.length > 0) {
      if (node.anchor !== undefined) add([...path, '&'], node, text, leaves);
      for (const [name, { value }] of namedEntries(node.entries)) visit(value, [...path, name]);
    } else add(path, node, text, leaves);
  };
  visit(root, []);
  return leaves;
}

/** All values of a text that nobody has parsed yet; `undefined` where its top level is not a map. */
export function leavesOfText(text: string): Leaves | undefined {
  const { root } = parseText(text);
  return root?.kind === 'map' ? leavesOf({ text, root }) : undefined;
}

function add(
  path: readonly string[],
  node: Node | undefined,
  text: string,
  leaves: Map<string, Leaf>,
): void {
  const value = resolveAlias(node);
  const plain = value?.kind === 'scalar' || !value ? scalarText(value) : sourceOf(value, text);
  leaves.set(pathName(path), { path, text: plain, meaning: meaningOf(node, text) });
}

function meaningOf(node: Node | undefined, text: string): string {
  switch (node?.kind) {
    case undefined:
      return 'null';
    case 'alias':
      return `*${node.target?.anchor ?? ''}`;
    case 'scalar': {
      const { value, anchor = '' } = node;
      return value === null && !anchor ? 'null' : `&${anchor} ${typeof value} ${String(value)}`;
    }
    case 'map':
      return node.entries.length === 0 ? 'null' : `&${node.anchor ?? ''}`;
    case 'sequence':
      return `&${node.anchor ?? ''} ${sourceOf(node, text)}`;
  }
}

function sourceOf({ span }: Node, text: string): string {
  return text.slice(span.start, span.end).trimEnd();
}

/** A text that is different for every path, whatever its keys. */
export function pathName(path: readonly string[]): string {
  return JSON.stringify(path);
}

/** The path names of the duplicate keys. */
export function repeatedKeys(leaves: Leaves): ReadonlySet<string> {
  const paths = [...leaves.values()].flatMap(({ path }) => {
    const repeated = repeatedIn(path);
    return repeated ? [pathName(repeated)] : [];
  });
  return new Set(paths);
}

export function isBelow(path: readonly string[], above: readonly string[]): boolean {
  return above.every((key, index) => path[index] === key);
}
