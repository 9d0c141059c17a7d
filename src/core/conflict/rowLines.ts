import { ITEMS_KEY } from '../format/fields';
import type { Span } from '../text/span';
import { entryLines } from './cut';
import type { Leaves } from './leaves';
import { leavesOf } from './leaves';
import { namedEntries } from './named';
import type { Side } from './sides';

/** A row of a side and the lines that it is on. */
export interface RowLines {
  /** Its id, with a number where the id is there again. */
  readonly id: string;
  readonly key: Span;
  readonly lines: Span;
}

/** The rows of a side in the order of its text; none where they are not on lines of their own. */
export function rowsOfSide(side: Side): readonly RowLines[] {
  return [...indexOf(side).values()];
}

export function rowOfSide(side: Side, id: string): RowLines | undefined {
  return indexOf(side).get(id);
}

function indexOf(side: Side): ReadonlyMap<string, RowLines> {
  let index = known.get(side);
  if (!index) {
    index = new Map(readRows(side).map((row) => [row.id, row]));
    known.set(side, index);
  }
  return index;
}

const known = new WeakMap<Side, ReadonlyMap<string, RowLines>>();

function readRows({ text, root }: Side): readonly RowLines[] {
  const items = root.entries.findLast(({ key }) => key === ITEMS_KEY)?.value;
  if (items?.kind !== 'map' || items.flow) return [];
  return [...namedEntries(items.entries)].map(([id, entry]) => {
    return { id, key: entry.keySpan, lines: entryLines(text, entry) };
  });
}

/** The values of a side; asked for every row of it. */
export function leavesOfSide(side: Side): Leaves {
  let leaves = knownLeaves.get(side);
  if (!leaves) {
    leaves = leavesOf(side);
    knownLeaves.set(side, leaves);
  }
  return leaves;
}

const knownLeaves = new WeakMap<Side, Leaves>();

/** Whether the row has lines in the span, or goes on around an empty one. */
export function isIn({ lines }: RowLines, { start, end }: Span): boolean {
  return lines.start < end && lines.end > start;
}
