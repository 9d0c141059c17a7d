import type { Span } from '../text/span';
import { keysInRegion } from './regionKeys';
import type { SideName } from './markers';
import type { KeyPair } from './pairs';
import { pairUp } from './pairs';
import type { Side } from './sides';

/**
 * A part of a region that can be chosen separately: the lines of a key, with the comments and blank lines
 * above them.
 */
export interface Slot {
  /** The path of the key; empty for comments after the last key. */
  readonly path: readonly string[];
  /** Only the line of the key: the keys below it are slots of their own. */
  readonly isHeader: boolean;
  /** Whole lines; empty where the side does not have the key. */
  readonly ours: string;
  readonly theirs: string;
}

/**
 * The slots of a region; joined, they are its lines, on each side. `undefined` where the region does not
 * divide into whole keys, or where the sides have them in different order.
 */
export function slotsOf(
  sides: Readonly<Record<SideName, Side>>,
  region: number,
): readonly Slot[] | undefined {
  const spanOf = (side: Side): Span => side.spans[region] ?? { start: 0, end: 0 };
  const ours = keysInRegion(sides.ours, spanOf(sides.ours));
  const theirs = keysInRegion(sides.theirs, spanOf(sides.theirs));
  const pairs = ours && theirs && pairUp(ours, theirs);
  if (!pairs) return undefined;
  const linesIn = (name: SideName): readonly string[] | undefined =>
    splitAfterKeys(
      sides[name].text,
      spanOf(sides[name]),
      pairs.map((pair) => pair[name]),
    );
  const [oursLines, theirsLines] = [linesIn('ours'), linesIn('theirs')];
  if (!oursLines || !theirsLines) return undefined;
  const trailingComments: Omit<KeyPair, SideName> = { path: [], isHeader: true };
  return [...pairs, trailingComments]
    .map(({ path, isHeader }, index) => {
      const [mine = '', other = ''] = [oursLines[index], theirsLines[index]];
      return { path, isHeader, ours: mine, theirs: other };
    })
    .filter((slot) => slot.ours !== '' || slot.theirs !== '');
}

/**
 * Splits the lines of the region after each key: comments and blank lines go with the key below them, and
 * those after all keys are the last part. `undefined` where other lines are between the keys, or where
 * the keys are not in text order.
 */
export function splitAfterKeys(
  text: string,
  region: Span,
  keys: readonly (Span | undefined)[],
): readonly string[] | undefined {
  const parts: string[] = [];
  let done = region.start;
  for (const key of [...keys, { start: region.end, end: region.end }]) {
    if (key && (key.start < done || !areComments(text.slice(done, key.start)))) return undefined;
    parts.push(key ? text.slice(done, key.end) : '');
    done = key?.end ?? done;
  }
  return parts;
}

/** Whether the lines are all blank or comments. */
function areComments(lines: string): boolean {
  return lines.split('\n').every((line) => /^[ \t]*(?:#.*)?\r?$/.test(line));
}
