import { isOwnId, nextOwnId } from '../format/ids';
import { ITEMS_KEY } from '../format/fields';
import { FORM_TEXTS } from '../format/newRow';
import type { Seen } from './choice';
import type { Leaves } from './leaves';
import { isBelow, pathName } from './leaves';
import type { SideName } from './markers';
import { keyOf } from './named';
import type { Conflict } from './readConflict';
import type { RowLines } from './rowLines';
import { isIn, leavesOfSide, rowOfSide, rowsOfSide } from './rowLines';
import type { Side } from './sides';
import { splitAfterKeys } from './slots';

/** Own rows of both sides that can both be kept, where git sees a conflict within one row. */
export interface BothRows {
  /** Ids of the rows on either side that can only be decided together; usually one. */
  readonly rows: ReadonlySet<string>;
  /** Regions that can only be chosen as a whole; they contain nothing but these rows. */
  readonly whole: ReadonlySet<number>;
  /** Rows of theirs to add after ours, in the order of theirs, with their new ids. */
  readonly added: readonly AddedRow[];
  /** The lines of these rows. */
  readonly seen: Seen;
}

export interface AddedRow {
  readonly from: string;
  readonly to: string;
}

/**
 * How to keep the row of both sides. `undefined` where that is not possible: for an official row, for the
 * same row with another value, and for a region that contains other keys too.
 */
export function bothRows(conflict: Conflict, item: string): BothRows | undefined {
  const together = isOwnId(item) ? rowsTogether(conflict, item) : undefined;
  if (!together) return undefined;
  const { rows, whole } = together;
  const ofOurs = rowsWithIds(conflict.ours, rows);
  const ofTheirs = rowsWithIds(conflict.theirs, rows);
  if (ofOurs.length === 0) return undefined;
  const added = addedRows(conflict, ofTheirs);
  if (added.length === 0) return undefined;
  const seen = { ours: linesOf(conflict.ours, ofOurs), theirs: linesOf(conflict.theirs, ofTheirs) };
  return { rows, whole, added, seen };
}

export function rowPath(item: string): readonly string[] {
  return [ITEMS_KEY, item];
}

/** The rows with these ids, in text order. */
function rowsWithIds(side: Side, ids: ReadonlySet<string>): readonly RowLines[] {
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

/** The row, and the rows that share with it a region that can only be chosen as a whole. */
function rowsTogether(conflict: Conflict, item: string): Together | undefined {
  const rows = new Set([item]);
  const whole = new Set<number>();
  // The loop also visits the ids that are added while it runs.
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

/** The regions with lines of the row, on either side. */
export function regionsOf(conflict: Conflict, id: string): readonly number[] {
  return [...conflict.regions.keys()].filter((index) =>
    SIDES.some((name) => {
      const span = conflict[name].spans[index];
      const row = rowOfSide(conflict[name], id);
      return span !== undefined && row !== undefined && isIn(row, span);
    }),
  );
}

/** The ids of the rows in a region; `undefined` where it contains anything but own rows. */
function ownRowsIn(side: Side, index: number): readonly string[] | undefined {
  const region = side.spans[index] ?? { start: 0, end: 0 };
  const inside = rowsOfSide(side).filter((row) => isIn(row, region));
  const lines = inside.map(({ lines: { start, end } }) => {
    return { start: Math.max(start, region.start), end: Math.min(end, region.end) };
  });
  const isAll = splitAfterKeys(side.text, region, lines) !== undefined;
  return isAll && inside.every(({ id }) => isOwnId(id)) ? inside.map(({ id }) => id) : undefined;
}

/**
 * The rows of theirs to add: those missing in ours, and, with new ids, those whose id is another
 * row in ours.
 */
function addedRows({ ours, theirs, base }: Conflict, rows: readonly RowLines[]): AddedRow[] {
  const leaves = { ours: leavesOfSide(ours), theirs: leavesOfSide(theirs), base };
  const taken = new Set<string>();
  return rows.flatMap(({ id }) => {
    if (!rowOfSide(ours, id)) return [{ from: id, to: id }];
    if (!areDifferentRows(id, leaves)) return [];
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
 * Whether both sides have different rows with one id. 項目 and 内容 say what a row is about: where they
 * are equal, or were in the base and one side changed them, it is the same row.
 */
function areDifferentRows(id: string, { ours, theirs, base }: SideLeaves): boolean {
  const textOf = (leaves: Leaves, key: string): string | null =>
    leaves.get(pathName([...rowPath(id), key]))?.text ?? null;
  const used = FORM_TEXTS.filter(
    (key) => textOf(ours, key) !== null || textOf(theirs, key) !== null,
  );
  if (used.length === 0) return !haveEqualValues(id, ours, theirs);
  const differ = used.filter((key) => textOf(ours, key) !== textOf(theirs, key));
  return differ.length > 0 && differ.every((key) => !base || textOf(base, key) === null);
}

function haveEqualValues(id: string, ours: Leaves, theirs: Leaves): boolean {
  const values = (leaves: Leaves): string =>
    [...leaves.values()]
      .filter(({ path, text }) => text !== null && isBelow(path, rowPath(id)))
      .map(({ path, meaning }) => pathName([...path, meaning]))
      .sort()
      .join();
  return values(ours) === values(theirs);
}
