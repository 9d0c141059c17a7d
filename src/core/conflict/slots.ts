import type { Span } from '../text/span';
import { cutLines } from './cut';
import type { SideName } from './markers';
import type { Pair } from './pairs';
import { pairUp } from './pairs';
import type { Side } from './sides';

/**
 * A piece of a region that can be chosen by itself: a key with its lines, and the comments and blank
 * lines above them.
 */
export interface Slot {
  /** The keys that lead to it; empty for comments behind the last key. */
  readonly path: readonly string[];
  /** Only the line of the key is meant: the keys below it are slots too. */
  readonly isHeader: boolean;
  /** Whole lines; empty where the side does not have it. */
  readonly ours: string;
  readonly theirs: string;
}

/**
 * The slots of a region; put together they are its lines, on each side. `undefined` where it does
 * not fall into whole keys, or where the sides have them in different order.
 */
export function slotsOf(
  sides: Readonly<Record<SideName, Side>>,
  region: number,
): readonly Slot[] | undefined {
  const spanOf = (side: Side): Span => side.spans[region] ?? { start: 0, end: 0 };
  const ours = cutLines(sides.ours, spanOf(sides.ours));
  const theirs = cutLines(sides.theirs, spanOf(sides.theirs));
  const pairs = ours && theirs && pairUp(ours, theirs);
  if (!pairs) return undefined;
  const linesIn = (name: SideName): readonly string[] | undefined =>
    cutBehind(
      sides[name].text,
      spanOf(sides[name]),
      pairs.map((pair) => pair[name]),
    );
  const [oursLines, theirsLines] = [linesIn('ours'), linesIn('theirs')];
  if (!oursLines || !theirsLines) return undefined;
  const behind: Omit<Pair, SideName> = { path: [], isHeader: true };
  return [...pairs, behind]
    .map(({ path, isHeader }, index) => {
      const [mine = '', other = ''] = [oursLines[index], theirsLines[index]];
      return { path, isHeader, ours: mine, theirs: other };
    })
    .filter((slot) => slot.ours !== '' || slot.theirs !== '');
}

/**
 * The lines of the region, cut behind each key; what stands above a key goes with it, and the last
 * piece is what stands behind all of them. `undefined` where that is more than comments.
 */
export function cutBehind(
  text: string,
  region: Span,
  keys: readonly (Span | undefined)[],
): readonly string[] | undefined {
  const pieces: string[] = [];
  let done = region.start;
  for (const key of [...keys, { start: region.end, end: region.end }]) {
    if (key && (key.start < done || !isDress(text.slice(done, key.start)))) return undefined;
    pieces.push(key ? text.slice(done, key.end) : '');
    done = key?.end ?? done;
  }
  return pieces;
}

function isDress(lines: string): boolean {
  return lines.split('\n').every((line) => /^[ \t]*(?:#.*)?\r?$/.test(line));
}
