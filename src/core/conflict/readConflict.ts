import { basePieces } from './basePieces';
import type { Leaves } from './leaves';
import { leavesOf } from './leaves';
import type { Region, SideName } from './markers';
import { readMarkers } from './markers';
import type { Side } from './sides';
import { readBase, readSide } from './sides';
import type { Slot } from './slots';
import { slotsOf } from './slots';

/** A text that git has left with conflict markers, both sides of which can be read. */
export interface Conflict {
  readonly text: string;
  /** In the order of the text. */
  readonly regions: readonly ConflictRegion[];
  readonly ours: Side;
  readonly theirs: Side;
  /** Values of the common base, where the markers have one that can be read. */
  readonly base: Leaves | undefined;
}

export interface ConflictRegion extends Region {
  /** `undefined` where the region can only be chosen as a whole. */
  readonly slots: readonly BasedSlot[] | undefined;
}

/** A slot with the lines of the base that belong to it, where the region has a base. */
export interface BasedSlot extends Slot {
  readonly base?: string;
}

/**
 * Reads the markers and both sides. Never throws. `undefined` where there is no choice to offer:
 * markers that make no sense, none at all, or a side that is no YAML.
 */
export function readConflict(text: string): Conflict | undefined {
  const regions = readMarkers(text);
  if (!regions || regions.length === 0) return undefined;
  const ours = readSide(text, regions, () => 'ours');
  const theirs = readSide(text, regions, () => 'theirs');
  if (!ours || !theirs) return undefined;
  const base = regions.some((region) => region.base) ? readBase(text, regions) : undefined;
  return {
    text,
    regions: regions.map((region, index) => ({
      ...region,
      slots: basedSlots({ region, index, sides: { ours, theirs }, base }),
    })),
    ours,
    theirs,
    base: base && leavesOf(base),
  };
}

interface Source {
  readonly region: Region;
  readonly index: number;
  readonly sides: Readonly<Record<SideName, Side>>;
  readonly base: Side | undefined;
}

function basedSlots({ region, index, sides, base }: Source): readonly BasedSlot[] | undefined {
  const slots = slotsOf(sides, index);
  // To cut what is the same on both sides would offer a choice between equals.
  if (!slots?.some(isContested)) return undefined;
  if (!region.base) return slots;
  const pieces = base && basePieces(base, index, slots);
  return pieces && slots.map((slot, at) => ({ ...slot, base: pieces[at] ?? '' }));
}

/** Whether the sides have other lines for it; the others need no choice. */
export function isContested({ ours, theirs }: Slot): boolean {
  return ours !== theirs;
}
