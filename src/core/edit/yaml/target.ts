import { formatKeyAt } from '../../format/keys';
import type { Entry, MapNode, Node } from '../../parse/tree';
import { findEntry, isEmpty, ownEntry } from '../../parse/tree';

/** Where in a text the path of an edit leads. */
export interface Target {
  /** The innermost map of the path that is there. */
  readonly map: MapNode;
  /** The keys that lead to it. */
  readonly prefix: readonly string[];
  /** The entry that holds the map; `undefined` for the top level. */
  readonly parent: Entry | undefined;
  /** The entry of the next key in `map`; what it holds is no map, or it is the end of the path. */
  readonly entry: Entry | undefined;
  /** The keys below `map`, the one of `entry` first. Not empty. */
  readonly rest: readonly string[];
}

export type TargetFault = { readonly fault: 'shared' | 'not-text'; readonly key: string };

/**
 * Follows the path as far as the text goes. A fault where the way leads through an alias, a merge
 * key or an anchor that others use: a change there would change several rows.
 */
export function findTarget(root: MapNode, path: readonly string[]): Target | TargetFault {
  const used = anchorsUsedIn(root);
  let map = root;
  let parent: Entry | undefined;
  for (let depth = 0; ; depth++) {
    const key = path[depth] ?? '';
    const entry = ownEntry(map, key);
    const last = depth === path.length - 1;
    const node = entry?.value;
    const shared = node?.anchor !== undefined && used.has(node.anchor);
    if (shared || (!last && (node?.kind === 'alias' || (!entry && findEntry(map, key))))) {
      return { fault: 'shared', key };
    }
    if (last ? node?.kind === 'map' || node?.kind === 'sequence' : isOther(node)) {
      return { fault: 'not-text', key };
    }
    if (last || node?.kind !== 'map') {
      return { map, prefix: path.slice(0, depth), parent, entry, rest: path.slice(depth) };
    }
    map = node;
    parent = entry;
  }
}

/** A value in the middle of a path that is neither a map nor nothing. */
function isOther(node: Node | undefined): boolean {
  return node?.kind !== 'map' && !isEmpty(node);
}

/** Whether the path leads to a date or to the version of the format: values without quotes. */
export function isTypedField({ prefix, rest }: Target): boolean {
  const kind = formatKeyAt([...prefix, ...rest])?.spec?.kind;
  return kind === 'date' || kind === 'version';
}

/** The anchors that an alias stands for somewhere below. */
export function usedAnchors(node: Node | undefined, used = new Set<string>()): ReadonlySet<string> {
  if (node?.kind === 'alias' && node.target?.anchor !== undefined) used.add(node.target.anchor);
  if (node?.kind === 'map') for (const entry of node.entries) usedAnchors(entry.value, used);
  return used;
}

/** The same of a whole text, which is asked for with every operation on it. */
export function anchorsUsedIn(root: MapNode): ReadonlySet<string> {
  const known = usedInRoot.get(root) ?? usedAnchors(root);
  usedInRoot.set(root, known);
  return known;
}

const usedInRoot = new WeakMap<MapNode, ReadonlySet<string>>();
