import type { Entry, MapNode, Node } from '../../parse/tree';
import type { ProposalResult } from './proposal';
import { refuseFault } from './proposal';
import { findHolder, withEntries } from '../yaml/findHolder';
import type { RemoveOperation } from '../operation/operation';
import { removeKey } from '../yaml/removeKey';
import type { EditContext } from './editContext';
import { usedAnchors } from '../yaml/target';

/** Removes the lines of a key with any value. If it was the last key of its map, the map's own key stays, without value. */
export function proposeRemove(
  { parsed, root }: EditContext,
  { path }: RemoveOperation,
): ProposalResult {
  const key = path.at(-1) ?? '';
  const found = findHolder(root, path);
  if (!found) return undefined;
  if ('fault' in found) return refuseFault(found, key);
  const { map, entry } = found;
  if (isAliasedElsewhere(root, path, entry)) return { refusal: { code: 'shared', key } };
  return {
    candidates: removeKey(parsed.text, map, entry),
    change: { kind: 'remove', map: path.slice(0, -1), key },
  };
}

/** Whether an alias that stays refers to the entry or to something in it. */
function isAliasedElsewhere(root: MapNode, path: readonly string[], entry: Entry): boolean {
  const gone = anchorsIn(entry.value);
  if (gone.length === 0) return false;
  const others = withEntries(root, path.slice(0, -1), (entries) =>
    entries.filter((each) => each !== entry),
  );
  const used = usedAnchors(others);
  return gone.some((anchor) => used.has(anchor));
}

function anchorsIn(node: Node | undefined): readonly string[] {
  const own = node && node.kind !== 'alias' && node.anchor !== undefined ? [node.anchor] : [];
  if (node?.kind !== 'map') return own;
  return [...own, ...node.entries.flatMap(({ value }) => anchorsIn(value))];
}
