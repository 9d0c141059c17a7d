import { formatKeyAt } from '../../format/keys';
import type { Entry, MapNode, Node } from '../../parse/tree';
import { findEntry, isEmpty, ownEntry } from '../../parse/tree';

/** The place in a text that the path of an edit leads to. */
export interface Target {
  /** The innermost map on the path that exists. */
  readonly map: MapNode;
  /** The keys that lead to it. */
  readonly prefix: readonly string[];
  /** The entry whose value is the map; `undefined` for the top level. */
  readonly parent: Entry | undefined;
  /** The entry of the next key in `map`, if it exists. Its value is not a map, or it is the end of the path. */
  readonly entry: Entry | undefined;
  /** The keys of the path below `map`, that of `entry` first. Never empty. */
  readonly rest: readonly string[];
}

export type TargetFault = { readonly fault: 'shared' | 'not-text'; readonly key: string };

/**
 * Follows the path as far as its keys exist. A fault if the path leads through an alias, a merge key or an
 * anchor that an alias uses: a change there would change several rows.
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

/** Whether a value in the middle of a path is neither a map nor empty. */
function isOther(node: Node | undefined): boolean {
  return node?.kind !== 'map' && !isEmpty(node);
}

/** Whether the path leads to a date or to the version of the format: values without quotes. */
export function isTypedField({ prefix, rest }: Target): boolean {
  const kind = formatKeyAt([...prefix, ...rest])?.spec?.kind;
  return kind === 'date' || kind === 'version';
}

/** The anchors that aliases in the node refer to. */
export function usedAnchors(node: Node | undefined, used = new Set<string>()): ReadonlySet<string> {
  if (node?.kind === 'alias' && node.target?.anchor !== undefined) used.add(node.target.anchor);
  if (node?.kind === 'map') for (const entry of node.entries) usedAnchors(entry.value, used);
  return used;
}

/** The used anchors of a whole text. Cached, because every operation on the text needs them. */
export function anchorsUsedIn(root: MapNode): ReadonlySet<string> {
  const known = usedInRoot.get(root) ?? usedAnchors(root);
  usedInRoot.set(root, known);
  return known;
}

const usedInRoot = new WeakMap<MapNode, ReadonlySet<string>>();
