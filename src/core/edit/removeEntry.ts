import type { Node } from '../parse/tree';
import { findHolder, withEntries } from './findHolder';
import type { RemoveOperation } from './operation';
import type { Plan, Site } from './plan';
import { faultRefusal, planAs, refuse, unchanged } from './plan';
import { removeKey } from './removeKey';
import { usedAnchors } from './target';

/** Takes out the lines of a key, whatever it holds. A map emptied by it stays, without value. */
export function planRemove(site: Site, { path }: RemoveOperation): Plan {
  const key = path.at(-1) ?? '';
  const found = findHolder(site.root, path);
  if (!found) return unchanged(site.parsed);
  if ('fault' in found) return refuse(faultRefusal(found, key));
  const { map, entry } = found;
  const others = withEntries(site.root, path.slice(0, -1), (entries) =>
    entries.filter((each) => each !== entry),
  );
  // What others stand for cannot go without them.
  const used = usedAnchors(others);
  const gone = anchorsIn(entry.value);
  if (gone.some((anchor) => used.has(anchor))) return refuse({ code: 'shared', key });
  const [edits = []] = removeKey(site.parsed.text, map, entry);
  const emptied = map.entries.length === 1 && !map.flow && path.length > 1;
  const expected = emptied ? withoutValue(site, path.slice(0, -1)) : others;
  return planAs(site, edits, expected, key);
}

function withoutValue({ root }: Site, path: readonly string[]): Node {
  const key = path.at(-1);
  return withEntries(root, path.slice(0, -1), (entries) =>
    entries.map((entry) => (entry.key === key ? { ...entry, value: undefined } : entry)),
  );
}

function anchorsIn(node: Node | undefined): readonly string[] {
  const own = node && node.kind !== 'alias' && node.anchor !== undefined ? [node.anchor] : [];
  if (node?.kind !== 'map') return own;
  return [...own, ...node.entries.flatMap(({ value }) => anchorsIn(value))];
}
