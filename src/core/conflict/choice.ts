import type { Leaves } from './leaves';
import type { SideName } from './markers';
import type { BasedSlot, Conflict, ConflictRegion } from './readConflict';

/** Which side to keep; `both` keeps an own row of both sides, `written` replaces the key of both. */
export type KeptSide = SideName | 'both' | 'written';

/** The user's decision to keep the lines of one side, for a region or for a key in it. */
export interface Choice<Side extends KeptSide = KeptSide> {
  /** Index in the text that the user saw, from 0. In a changed text, `seen` finds the region. */
  readonly region: number;
  /** The path of a slot; `null` for the whole region. */
  readonly path: readonly string[] | null;
  readonly side: Side;
  /** The lines that the user chose between. */
  readonly seen: Seen;
  /** With `written`: the value that the key gets in place of both, as the file is to have it. */
  readonly value?: string;
}

export interface Seen {
  readonly ours: string;
  readonly theirs: string;
}

/** The decision for a region: one side for all of it, or one for some of its slots, by index. */
export type Decision = SideName | ReadonlyMap<number, SideName | Written>;

/** A key that was rewritten: its lines, and all values of a side with them. */
export interface Written {
  readonly lines: string;
  readonly leaves: Leaves;
}

/** The lines of both sides that a choice for the whole region is between. */
export function seenOf(text: string, { ours, theirs }: ConflictRegion): Seen {
  return {
    ours: text.slice(ours.lines.start, ours.lines.end),
    theirs: text.slice(theirs.lines.start, theirs.lines.end),
  };
}

/**
 * The decisions of the choices, by region; `undefined` where the lines of a choice are missing, or are no
 * longer what the user saw.
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

export interface Found {
  readonly region: number;
  /** Index of the slot; `undefined` for the whole region. */
  readonly slot?: number;
}

/** What a choice is about. Looks in its region first, then in all others, as regions above may be gone. */
export function find(
  { text, regions }: Conflict,
  { region, path, seen }: Choice,
): Found | undefined {
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
