import type { Span } from '../text/span';
import type { RegionKey } from './regionKeys';
import { keysInRegion } from './regionKeys';
import { isBelow } from './leaves';
import type { Side } from './sides';
import type { Slot } from './slots';
import { splitAfterKeys } from './slots';

/**
 * Divides the lines of the base between the slots; joined, the results are all of its lines. Lines of a
 * key without a slot go with those above. `undefined` where the base does not divide into whole keys.
 */
export function baseLines(
  base: Side,
  region: number,
  slots: readonly Slot[],
): readonly string[] | undefined {
  const span = base.spans[region] ?? { start: 0, end: 0 };
  const keys = keysInRegion(base, span)?.flatMap(keysOf);
  const lines =
    keys &&
    splitAfterKeys(
      base.text,
      span,
      keys.map((key) => key.lines),
    );
  if (!lines) return undefined;
  const bySlot: string[] = slots.map(() => '');
  let at = 0;
  for (const [index, each] of lines.entries()) {
    const path = keys[index]?.path ?? [];
    const found = slots.findIndex((slot) => contains(slot, path));
    if (found !== -1) at = found;
    bySlot[at] = `${bySlot[at] ?? ''}${each}`;
  }
  return bySlot;
}

function contains({ path, isHeader }: Slot, key: readonly string[]): boolean {
  if (path.length === 0 || isHeader) return path.length === key.length && isBelow(key, path);
  return isBelow(key, path);
}

interface KeyLines {
  readonly path: readonly string[];
  readonly lines: Span;
}

/** Each key with its own lines; a map gives the line of its key, and the keys below. */
function keysOf({ path, header, whole, below }: RegionKey): readonly KeyLines[] {
  if (!below) return whole ? [{ path, lines: whole }] : [];
  return [...(header ? [{ path, lines: header }] : []), ...below.flatMap(keysOf)];
}
