import { isOwnId, nextOwnId } from '../format/ids';
import { ITEMS_KEY } from '../format/fields';
import type { Seen } from './choice';
import type { Leaves } from './leaves';
import { isBelow, pathName } from './leaves';
import type { SideName } from './markers';
import { keyOf } from './named';
import type { Conflict } from './readConflict';
import type { RowLines } from './rowLines';
import { isIn, leavesOfSide, rowOfSide, rowsOfSide } from './rowLines';
import type { Side } from './sides';
import { cutBehind } from './slots';

/** Rows of one's own that both sides can keep, where git has taken them for one. */
export interface BothRows {
  /** Ids of the rows on either side that can only be decided together: mostly one. */
  readonly rows: ReadonlySet<string>;
  /** Regions that can only be chosen as a whole; they hold nothing but these rows. */
  readonly whole: ReadonlySet<number>;
  /** Rows of theirs to add after ours, in their order, with the id that each of them gets. */
  readonly added: readonly AddedRow[];
  /** The lines of the rows that this is about. */
  readonly seen: Seen;
}

export interface AddedRow {
  readonly from: string;
  readonly to: string;
}

/**
 * What it takes to keep the row of both sides; `undefined` where there is nothing to keep twice: an
 * official row, the same row with another value, a place that holds other keys too.
 */
export function bothRows(conflict: Conflict, item: string): BothRows | undefined {
  const together = isOwnId(item) ? rowsTogether(conflict, item) : undefined;
  if (!together) return undefined;
  const { rows, whole } = together;
  const ofOurs = rowsAmong(conflict.ours, rows);
  const ofTheirs = rowsAmong(conflict.theirs, rows);
  if (ofOurs.length === 0) return undefined;
  const added = addedRows(conflict, ofTheirs);
  if (added.length === 0) return undefined;
  const seen = { ours: linesOf(conflict.ours, ofOurs), theirs: linesOf(conflict.theirs, ofTheirs) };
  return { rows, whole, added, seen };
}

export function rowPath(item: string): readonly string[] {
  return [ITEMS_KEY, item];
}

/** In the order of the text. */
function rowsAmong(side: Side, ids: ReadonlySet<string>): readonly RowLines[] {
  const rows = [...ids].flatMap((id) => rowOfSide(side, id) ?? []);
  return rows.sort((a, b) => a.lines.start - b.lines.start);
}

function linesOf({ text }: Side, rows: readonly RowLines[]): string {
  return rows.map(({ lines }) => text.slice(lines.start, lines.end)).join('');
}

interface Together {
  readonly rows: ReadonlySet<string>;
  readonly whole: ReadonlySet<number>;
}

/** The row, and those that share a region with it which can only be chosen as a whole. */
function rowsTogether(conflict: Conflict, item: string): Together | undefined {
  const rows = new Set([item]);
  const whole = new Set<number>();
  // A set that grows while it is walked through is walked through to its end.
  for (const id of rows) {
    for (const index of regionsOf(conflict, id)) {
      if (conflict.regions[index]?.slots || whole.has(index)) continue;
      whole.add(index);
      const inside = SIDES.map((side) => ownRowsIn(conflict[side], index));
      if (inside.includes(undefined)) return undefined;
      for (const each of inside.flat()) if (each !== undefined) rows.add(each);
    }
  }
  return { rows, whole };
}

const SIDES: readonly SideName[] = ['ours', 'theirs'];

/** The regions that the row has lines in, on either side. */
export function regionsOf(conflict: Conflict, id: string): readonly number[] {
  return [...conflict.regions.keys()].filter((index) =>
    SIDES.some((name) => {
      const span = conflict[name].spans[index];
      const row = rowOfSide(conflict[name], id);
      return span !== undefined && row !== undefined && isIn(row, span);
    }),
  );
}

/** The ids of the rows in a region; `undefined` where it holds anything else than rows of one's own. */
function ownRowsIn(side: Side, index: number): readonly string[] | undefined {
  const region = side.spans[index] ?? { start: 0, end: 0 };
  const inside = rowsOfSide(side).filter((row) => isIn(row, region));
  const lines = inside.map(({ lines: { start, end } }) => {
    return { start: Math.max(start, region.start), end: Math.min(end, region.end) };
  });
  const isAll = cutBehind(side.text, region, lines) !== undefined;
  return isAll && inside.every(({ id }) => isOwnId(id)) ? inside.map(({ id }) => id) : undefined;
}

/** The rows of theirs that are not in ours. Where ours has another row of that id, with a new one. */
function addedRows({ ours, theirs, base }: Conflict, rows: readonly RowLines[]): AddedRow[] {
  const leaves = { ours: leavesOfSide(ours), theirs: leavesOfSide(theirs), base };
  const taken = new Set<string>();
  return rows.flatMap(({ id }) => {
    if (!rowOfSide(ours, id)) return [{ from: id, to: id }];
    if (!areTwo(id, leaves)) return [];
    if (taken.size === 0) for (const each of idsOf(ours, theirs)) taken.add(each);
    const to = nextOwnId(id.slice(0, 'P1'.length), taken);
    taken.add(to);
    return [{ from: id, to }];
  });
}

function idsOf(...sides: readonly Side[]): readonly string[] {
  return sides.flatMap((side) => rowsOfSide(side).map(({ id }) => keyOf(id)));
}

interface SideLeaves {
  readonly ours: Leaves;
  readonly theirs: Leaves;
  readonly base: Leaves | undefined;
}

/**
 * Whether two rows of one id are two. What a row is about stands in its 項目 and 内容: where those
 * are the same, or one side has changed what was there before, it is one row.
 */
function areTwo(id: string, { ours, theirs, base }: SideLeaves): boolean {
  const says = (leaves: Leaves, key: string): string | null =>
    leaves.get(pathName([...rowPath(id), key]))?.text ?? null;
  const about = ABOUT.filter((key) => says(ours, key) !== null || says(theirs, key) !== null);
  if (about.length === 0) return !isSameRow(id, ours, theirs);
  const differ = about.filter((key) => says(ours, key) !== says(theirs, key));
  return differ.length > 0 && differ.every((key) => !base || says(base, key) === null);
}

const ABOUT: readonly string[] = ['項目', '内容'];

function isSameRow(id: string, ours: Leaves, theirs: Leaves): boolean {
  const values = (leaves: Leaves): string =>
    [...leaves.values()]
      .filter(({ path, text }) => text !== null && isBelow(path, rowPath(id)))
      .map(({ path, meaning }) => pathName([...path, meaning]))
      .sort()
      .join();
  return values(ours) === values(theirs);
}
