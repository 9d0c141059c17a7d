import type { Span } from '../text/span';
import type { Cut } from './cut';
import { cutLines } from './cut';
import { isBelow } from './leaves';
import type { Side } from './sides';
import type { Slot } from './slots';
import { cutBehind } from './slots';

/**
 * The lines of the base that belong to each slot; put together they are all of them. Lines of a key
 * that no slot is about stay with those above. `undefined` where they do not fall into whole keys.
 */
export function basePieces(
  base: Side,
  region: number,
  slots: readonly Slot[],
): readonly string[] | undefined {
  const span = base.spans[region] ?? { start: 0, end: 0 };
  const keys = cutLines(base, span)?.flatMap(keysOf);
  const lines =
    keys &&
    cutBehind(
      base.text,
      span,
      keys.map((key) => key.lines),
    );
  if (!lines) return undefined;
  const pieces: string[] = slots.map(() => '');
  let at = 0;
  for (const [index, each] of lines.entries()) {
    const path = keys[index]?.path ?? [];
    const found = slots.findIndex((slot) => isAbout(slot, path));
    if (found !== -1) at = found;
    pieces[at] = `${pieces[at] ?? ''}${each}`;
  }
  return pieces;
}

function isAbout({ path, isHeader }: Slot, key: readonly string[]): boolean {
  if (path.length === 0 || isHeader) return path.length === key.length && isBelow(key, path);
  return isBelow(key, path);
}

interface Key {
  readonly path: readonly string[];
  readonly lines: Span;
}

/** Each key with lines of its own; a map as the line of its key and the keys below. */
function keysOf({ path, header, whole, below }: Cut): readonly Key[] {
  if (!below) return whole ? [{ path, lines: whole }] : [];
  return [...(header ? [{ path, lines: header }] : []), ...below.flatMap(keysOf)];
}
