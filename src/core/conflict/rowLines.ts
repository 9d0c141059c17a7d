import { ITEMS_KEY } from '../format/fields';
import type { Span } from '../text/span';
import { entryLines } from './regionKeys';
import type { Leaves } from './leaves';
import { leavesOf } from './leaves';
import { namedEntries } from './named';
import type { Side } from './sides';

/** A row of a side, with its lines. */
export interface RowLines {
  /** Its name by `namedEntries`: the id, with a number where the id is duplicate. */
  readonly id: string;
  readonly key: Span;
  readonly lines: Span;
}

/** The rows of a side in text order; empty where they do not have their own lines. */
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

/** The values of a side; cached because they are needed for every row. */
export function leavesOfSide(side: Side): Leaves {
  let leaves = knownLeaves.get(side);
  if (!leaves) {
    leaves = leavesOf(side);
    knownLeaves.set(side, leaves);
  }
  return leaves;
}

const knownLeaves = new WeakMap<Side, Leaves>();

/** Whether the row has lines in the span, or surrounds an empty span. */
export function isIn({ lines }: RowLines, { start, end }: Span): boolean {
  return lines.start < end && lines.end > start;
}
