import type { Entry, MapNode } from '../parse/tree';

/**
 * The entries of a map, each with a name of its own: its key, and from the second entry of the same
 * key on a number too. The names of two texts can be compared even where a key is there twice.
 */
export function* namedEntries(entries: readonly Entry[]): Generator<readonly [string, Entry]> {
  const counts = new Map<string, number>();
  for (const entry of entries) {
    const count = (counts.get(entry.key) ?? 0) + 1;
    counts.set(entry.key, count);
    yield [count === 1 ? entry.key : `${entry.key}${AGAIN}${count}`, entry];
  }
}

/** The names of the entries of a map, in their order; asked again for every region of a text. */
export function namesIn(map: MapNode): readonly string[] {
  let names = known.get(map);
  if (!names) {
    names = [...namedEntries(map.entries)].map(([name]) => name);
    known.set(map, names);
  }
  return names;
}

const known = new WeakMap<MapNode, readonly string[]>();

/** No key of a checklist has a line break. */
const AGAIN = '\n';

/** The key that a name is made of: `備考` for its second entry too. */
export function keyOf(name: string): string {
  const [key = ''] = name.split(AGAIN);
  return key;
}

/** The path up to the first key that is there again; `undefined` where each key is there once. */
export function repeatedIn(path: readonly string[]): readonly string[] | undefined {
  const at = path.findIndex((name) => name.includes(AGAIN));
  return at === -1 ? undefined : path.slice(0, at + 1);
}
