import type { Span } from '../text/span';
import type { RegionKey } from './regionKeys';

/** A key in a region, on one side or on both. */
export interface KeyPair {
  readonly path: readonly string[];
  /** Only the line of the key: the keys below it are pairs of their own. */
  readonly isHeader: boolean;
  /** The lines of the key and its value, without comments above. */
  readonly ours: Span | undefined;
  readonly theirs: Span | undefined;
}

/**
 * The keys of both sides in one order. Where the orders of the sides differ, the result does not have the
 * order of both, or lacks some keys. `undefined` where a key of one side continues outside the region.
 */
export function pairUp(
  ours: readonly RegionKey[],
  theirs: readonly RegionKey[],
): readonly KeyPair[] | undefined {
  const pairs: KeyPair[] = [];
  const names = new Set(theirs.map(nameOf));
  const shared = ours.map(nameOf).filter((name) => names.has(name));
  let [left, right] = [0, 0];
  for (const name of [...shared, undefined]) {
    const [mine, other] = [upTo(ours, left, name), upTo(theirs, right, name)];
    const alone = pairAlone(mine, other);
    left += mine.length;
    right += other.length;
    const both = pairSame(ours[left++], theirs[right++]);
    if (!alone || !both) return undefined;
    for (const pair of [...alone, ...both]) pairs.push(pair);
  }
  return pairs;
}

function upTo(
  keys: readonly RegionKey[],
  from: number,
  name: string | undefined,
): readonly RegionKey[] {
  let end = from;
  for (let key = keys[end]; key && nameOf(key) !== name; key = keys[end]) end++;
  return keys.slice(from, end);
}

function nameOf({ path }: RegionKey): string {
  return path.at(-1) ?? '';
}

function pairSame(
  ours: RegionKey | undefined,
  theirs: RegionKey | undefined,
): readonly KeyPair[] | undefined {
  if (!ours || !theirs) return [];
  const { path } = ours;
  const alike = (ours.header === undefined) === (theirs.header === undefined);
  const below = alike && ours.below && theirs.below && pairUp(ours.below, theirs.below);
  if (below) {
    const header = { path, isHeader: true, ours: ours.header, theirs: theirs.header };
    return ours.header ? [header, ...below] : below;
  }
  const isWhole = ours.whole && theirs.whole;
  return isWhole && [{ path, isHeader: false, ours: ours.whole, theirs: theirs.whole }];
}

function pairAlone(
  ours: readonly RegionKey[],
  theirs: readonly RegionKey[],
): readonly KeyPair[] | undefined {
  const startsAbove = (key: RegionKey): boolean => key.below !== undefined && !key.header;
  const own = (key: RegionKey) => onlyIn(key, (lines) => ({ ours: lines, theirs: undefined }));
  const other = (key: RegionKey) => onlyIn(key, (lines) => ({ ours: undefined, theirs: lines }));
  // Lines of a key that starts above the region must not end up after another key.
  const pairs = [
    ...ours.filter(startsAbove).map(own),
    ...theirs.filter(startsAbove).map(other),
    ...ours.filter((key) => !startsAbove(key)).map(own),
    ...theirs.filter((key) => !startsAbove(key)).map(other),
  ];
  const found = pairs.filter((each) => each !== undefined);
  return found.length === pairs.length ? found.flat() : undefined;
}

/** The key, or, where its line is above the region, each key below it. */
function onlyIn(
  { path, header, whole, below }: RegionKey,
  at: (lines: Span) => Pick<KeyPair, 'ours' | 'theirs'>,
): readonly KeyPair[] | undefined {
  if (whole) return [{ path, isHeader: false, ...at(whole) }];
  if (header || !below) return undefined;
  const pairs = below.map((key) => onlyIn(key, at));
  const found = pairs.filter((each) => each !== undefined);
  return found.length === pairs.length ? found.flat() : undefined;
}
