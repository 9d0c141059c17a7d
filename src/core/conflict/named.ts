import type { Entry, MapNode } from '../parse/tree';

/**
 * The entries of a map, each with a unique name: its key, with a number from the second entry with the
 * same key on. So the keys of two texts can be compared even where one is duplicate.
 */
export function* namedEntries(entries: readonly Entry[]): Generator<readonly [string, Entry]> {
  const counts = new Map<string, number>();
  for (const entry of entries) {
    const count = (counts.get(entry.key) ?? 0) + 1;
    counts.set(entry.key, count);
    yield [count === 1 ? entry.key : `${entry.key}${AGAIN}${count}`, entry];
  }
}

/** The names of the entries of a map, in their order; cached because every region needs them. */
export function namesIn(map: MapNode): readonly string[] {
  let names = known.get(map);
  if (!names) {
    names = [...namedEntries(map.entries)].map(([name]) => name);
    known.set(map, names);
  }
  return names;
}

const known = new WeakMap<MapNode, readonly string[]>();

/** Separates the key from the number: no key of a checklist has a line break. */
const AGAIN = '\n';

/** The key in a name, without the number. */
export function keyOf(name: string): string {
  const [key = ''] = name.split(AGAIN);
  return key;
}

/** The path up to the first duplicate key; `undefined` where no key is duplicate. */
export function repeatedIn(path: readonly string[]): readonly string[] | undefined {
  const at = path.findIndex((name) => name.includes(AGAIN));
  return at === -1 ? undefined : path.slice(0, at + 1);
}
