import type { Entry, MapNode, Node } from '../../parse/tree';
import { findEntry, ownEntry } from '../../parse/tree';
import type { TargetFault } from './target';
import { anchorsUsedIn } from './target';

/** An entry with any value, and the map that contains the entry. */
export interface Holder {
  readonly map: MapNode;
  readonly entry: Entry;
}

/**
 * The entry at the path; `undefined` if there is none. A fault if the path leads through an alias, a merge
 * key or an anchor that an alias uses.
 */
export function findHolder(
  root: MapNode,
  path: readonly string[],
): Holder | TargetFault | undefined {
  const used = anchorsUsedIn(root);
  let map = root;
  for (const [depth, key] of path.entries()) {
    const entry = ownEntry(map, key);
    if (!entry) return findEntry(map, key) && { fault: 'shared', key };
    if (depth === path.length - 1) return { map, entry };
    const { value } = entry;
    if (value?.kind === 'alias' || (value?.anchor !== undefined && used.has(value.anchor))) {
      return { fault: 'shared', key };
    }
    if (value?.kind !== 'map') return undefined;
    map = value;
  }
  return undefined;
}

/** The tree with changed entries in the map at the path. */
export function withEntries(
  root: MapNode,
  path: readonly string[],
  change: (entries: readonly Entry[]) => readonly Entry[],
): MapNode {
  const [key, ...rest] = path;
  if (key === undefined) return { ...root, entries: change(root.entries) };
  const below = (node: Node | undefined): Node | undefined =>
    node?.kind === 'map' ? withEntries(node, rest, change) : node;
  const entries = root.entries.map((entry) =>
    entry.key === key ? { ...entry, value: below(entry.value) } : entry,
  );
  return { ...root, entries };
}
