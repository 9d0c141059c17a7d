import type { Span } from '../text/span';
import type { Cut } from './cut';

/** A key that is in a region, on one side or on both. */
export interface Pair {
  readonly path: readonly string[];
  /** Only the line of the key is meant: the keys below it are pairs too. */
  readonly isHeader: boolean;
  /** The lines of the key and its value, without what stands above. */
  readonly ours: Span | undefined;
  readonly theirs: Span | undefined;
}

/**
 * The keys of both sides in one order. Where the sides have them in different order, it is not that
 * of each, or some are left out. `undefined` where a key of one side goes on outside of the region.
 */
export function pairUp(ours: readonly Cut[], theirs: readonly Cut[]): readonly Pair[] | undefined {
  const pairs: Pair[] = [];
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

function upTo(cuts: readonly Cut[], from: number, name: string | undefined): readonly Cut[] {
  let end = from;
  for (let cut = cuts[end]; cut && nameOf(cut) !== name; cut = cuts[end]) end++;
  return cuts.slice(from, end);
}

function nameOf({ path }: Cut): string {
  return path.at(-1) ?? '';
}

function pairSame(ours: Cut | undefined, theirs: Cut | undefined): readonly Pair[] | undefined {
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

function pairAlone(ours: readonly Cut[], theirs: readonly Cut[]): readonly Pair[] | undefined {
  const goesOn = (cut: Cut): boolean => cut.below !== undefined && !cut.header;
  const own = (cut: Cut) => onlyIn(cut, (lines) => ({ ours: lines, theirs: undefined }));
  const other = (cut: Cut) => onlyIn(cut, (lines) => ({ ours: undefined, theirs: lines }));
  // What belongs to a key above the region must not come to stand behind another key.
  const pairs = [
    ...ours.filter(goesOn).map(own),
    ...theirs.filter(goesOn).map(other),
    ...ours.filter((cut) => !goesOn(cut)).map(own),
    ...theirs.filter((cut) => !goesOn(cut)).map(other),
  ];
  const found = pairs.filter((each) => each !== undefined);
  return found.length === pairs.length ? found.flat() : undefined;
}

/** The key itself, or, where it stands above the region, each of those below it. */
function onlyIn(
  { path, header, whole, below }: Cut,
  at: (lines: Span) => Pick<Pair, 'ours' | 'theirs'>,
): readonly Pair[] | undefined {
  if (whole) return [{ path, isHeader: false, ...at(whole) }];
  if (header || !below) return undefined;
  const pairs = below.map((cut) => onlyIn(cut, at));
  const found = pairs.filter((each) => each !== undefined);
  return found.length === pairs.length ? found.flat() : undefined;
}
