import { boundedDiff, stepsFor } from '../core/compare/boundedDiff';

/** Line numbers from 0; `end` is exclusive. */
interface Lines {
  readonly start: number;
  readonly end: number;
}

/** Lines `before` that were replaced by lines `after`. Either may be empty. */
export interface LineRange {
  readonly before: Lines;
  readonly after: Lines;
}

/** Steps of the shortest diff. Files that need more are split at lines that occur once in each text. */
const MOST_STEPS = 2000;

/**
 * The ranges where two texts differ, in order; the lines between them are equal. If few lines changed, the
 * ranges are the shortest. If many did, they are still correct, and the time grows linearly with the texts.
 */
export function lineRanges(
  before: readonly string[],
  after: readonly string[],
): readonly LineRange[] {
  const all = trimmed(before, after, {
    before: { start: 0, end: before.length },
    after: { start: 0, end: after.length },
  });
  const found = shortest(before, after, all, MOST_STEPS);
  if (found) return found;
  return betweenAnchors(before, after, all).flatMap((range) => {
    const inner = trimmed(before, after, range);
    const { before: old, after: now } = inner;
    const most = stepsFor(old.end - old.start + now.end - now.start);
    return shortest(before, after, inner, most) ?? [inner];
  });
}

/** The range without the lines that are equal at its start and its end. */
function trimmed(before: readonly string[], after: readonly string[], range: LineRange): LineRange {
  let { start, end } = range.before;
  let { start: newStart, end: newEnd } = range.after;
  while (start < end && newStart < newEnd && before[start] === after[newStart]) {
    start++;
    newStart++;
  }
  while (start < end && newStart < newEnd && before[end - 1] === after[newEnd - 1]) {
    end--;
    newEnd--;
  }
  return { before: { start, end }, after: { start: newStart, end: newEnd } };
}

function shortest(
  before: readonly string[],
  after: readonly string[],
  { before: old, after: now }: LineRange,
  most: number,
): readonly LineRange[] | undefined {
  const changes = boundedDiff(
    before.slice(old.start, old.end),
    after.slice(now.start, now.end),
    most,
  );
  if (!changes) return undefined;
  const ranges: LineRange[] = [];
  let [at, newAt] = [old.start, now.start];
  let open: LineRange | undefined;
  for (const { added, removed, value } of changes) {
    const [from, newFrom] = [open?.before.start ?? at, open?.after.start ?? newAt];
    if (!added) at += value.length;
    if (!removed) newAt += value.length;
    if (added || removed) {
      open = { before: { start: from, end: at }, after: { start: newFrom, end: newAt } };
    } else {
      if (open) ranges.push(open);
      open = undefined;
    }
  }
  return open ? [...ranges, open] : ranges;
}

/** The ranges between anchors: lines that occur once in each text, in the same order (as `git diff --patience`). */
function betweenAnchors(
  before: readonly string[],
  after: readonly string[],
  range: LineRange,
): readonly LineRange[] {
  const places = linesOnce(after, range.after);
  const pairs = [...linesOnce(before, range.before)].flatMap(([line, at]) => {
    const newAt = places.get(line);
    return newAt === undefined ? [] : [{ at, newAt }];
  });
  const ranges: LineRange[] = [];
  let { start } = range.before;
  let { start: newStart } = range.after;
  for (const { at, newAt } of longestRising(pairs)) {
    if (at > start || newAt > newStart) {
      ranges.push({ before: { start, end: at }, after: { start: newStart, end: newAt } });
    }
    [start, newStart] = [at + 1, newAt + 1];
  }
  const rest = {
    before: { start, end: range.before.end },
    after: { start: newStart, end: range.after.end },
  };
  const isEmpty = start === rest.before.end && newStart === rest.after.end;
  return isEmpty ? ranges : [...ranges, rest];
}

/** Each line that occurs once in the range, with its number, in order. */
function linesOnce(lines: readonly string[], { start, end }: Lines): ReadonlyMap<string, number> {
  const once = new Map<string, number>();
  const more = new Set<string>();
  for (let at = start; at < end; at++) {
    const line = lines[at] ?? '';
    if (more.has(line)) continue;
    if (once.delete(line)) more.add(line);
    else once.set(line, at);
  }
  return once;
}

interface Pair {
  readonly at: number;
  readonly newAt: number;
}

/** The longest subsequence of the pairs, which are sorted by `at`, that is also sorted by `newAt`. */
function longestRising(pairs: readonly Pair[]): readonly Pair[] {
  /** The last pair of the best subsequence of each length, and the predecessor of each pair. */
  const lasts: Pair[] = [];
  const previous = new Map<Pair, Pair | undefined>();
  for (const pair of pairs) {
    let [low, high] = [0, lasts.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((lasts[middle]?.newAt ?? 0) < pair.newAt) low = middle + 1;
      else high = middle;
    }
    previous.set(pair, lasts[low - 1]);
    lasts[low] = pair;
  }
  const rising: Pair[] = [];
  for (let pair = lasts.at(-1); pair; pair = previous.get(pair)) rising.push(pair);
  return rising.reverse();
}
