import type { SideName } from './markers';
import type { BasedSlot, Conflict, ConflictRegion } from './readConflict';

/** Which side is to stay; `both` of a row of one's own keeps the row of either side. */
export type Kept = SideName | 'both';

/** What someone decided: for a region, or a key in it, the lines of this side are to stay. */
export interface Choice<Side extends Kept = Kept> {
  /** Counts from 0 in the text that its author saw; another region is found by what was seen. */
  readonly region: number;
  /** The path of a slot; `null` for the region as a whole. */
  readonly path: readonly string[] | null;
  readonly side: Side;
  /** The lines that its author chose between. */
  readonly seen: Seen;
}

export interface Seen {
  readonly ours: string;
  readonly theirs: string;
}

/** What is decided of a region: all of it, or some of its slots, by index. */
export type Decision = SideName | ReadonlyMap<number, SideName>;

/** The lines that a choice of the whole region is between. */
export function seenOf(text: string, { ours, theirs }: ConflictRegion): Seen {
  return {
    ours: text.slice(ours.lines.start, ours.lines.end),
    theirs: text.slice(theirs.lines.start, theirs.lines.end),
  };
}

/**
 * What the choices decide, by region; `undefined` where one of them is about lines that are not
 * there, or no longer as they were seen.
 */
export function decide(
  conflict: Conflict,
  choices: readonly Choice<SideName>[],
): ReadonlyMap<number, Decision> | undefined {
  const decisions = new Map<number, Decision>();
  for (const choice of choices) {
    const found = find(conflict, choice);
    if (!found) return undefined;
    const { region, slot } = found;
    const before = decisions.get(region);
    if (slot === undefined) decisions.set(region, choice.side);
    else if (typeof before !== 'string') {
      decisions.set(region, new Map([...(before ?? []), [slot, choice.side]]));
    }
  }
  return decisions;
}

interface Found {
  readonly region: number;
  /** Index of the slot; `undefined` for the whole region. */
  readonly slot?: number;
}

/** In the region that is named, else in any other: those above it may be gone. */
function find({ text, regions }: Conflict, { region, path, seen }: Choice): Found | undefined {
  const order = [region, ...regions.keys()];
  for (const index of order) {
    const each = regions[index];
    if (!each) continue;
    if (path === null) {
      if (isSeen(seenOf(text, each), seen)) return { region: index };
      continue;
    }
    const slot = each.slots?.findIndex((one) => isOf(one, path) && isSeen(one, seen)) ?? -1;
    if (slot !== -1) return { region: index, slot };
  }
  return undefined;
}

function isOf(slot: BasedSlot, path: readonly string[]): boolean {
  return slot.path.length === path.length && slot.path.every((key, index) => key === path[index]);
}

export function isSeen(a: Seen, b: Seen): boolean {
  return a.ours === b.ours && a.theirs === b.theirs;
}
