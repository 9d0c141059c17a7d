import { baseLines } from './baseLines';
import type { Leaves } from './leaves';
import { leavesOf } from './leaves';
import type { Region, SideName } from './markers';
import { readMarkers } from './markers';
import type { Side } from './sides';
import { readBase, readSide } from './sides';
import type { Slot } from './slots';
import { slotsOf } from './slots';

/** A text with git's conflict markers whose two sides can be read. */
export interface Conflict {
  readonly text: string;
  /** In text order. */
  readonly regions: readonly ConflictRegion[];
  readonly ours: Side;
  readonly theirs: Side;
  /** Values of the common base, where the markers include a readable one. */
  readonly base: Leaves | undefined;
}

export interface ConflictRegion extends Region {
  /** `undefined` where the region can only be chosen as a whole. */
  readonly slots: readonly BasedSlot[] | undefined;
}

/** A slot with its lines of the base, where the region has a base. */
export interface BasedSlot extends Slot {
  readonly base?: string;
}

/**
 * Reads the markers and both sides. Never throws. `undefined` where there is no choice to offer: no
 * markers, malformed markers, or a side that is not valid YAML.
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

interface RegionSource {
  readonly region: Region;
  readonly index: number;
  readonly sides: Readonly<Record<SideName, Side>>;
  readonly base: Side | undefined;
}

function basedSlots({
  region,
  index,
  sides,
  base,
}: RegionSource): readonly BasedSlot[] | undefined {
  const slots = slotsOf(sides, index);
  // Slots that are all equal on both sides would offer no real choice.
  if (!slots?.some(isContested)) return undefined;
  if (!region.base) return slots;
  const lines = base && baseLines(base, index, slots);
  return lines && slots.map((slot, at) => ({ ...slot, base: lines[at] ?? '' }));
}

/** Whether the lines of the sides differ; an equal slot needs no choice. */
export function isContested({ ours, theirs }: Slot): boolean {
  return ours !== theirs;
}
