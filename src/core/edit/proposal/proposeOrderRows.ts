import { isKnownId } from '../../catalog/lookup';
import type { Edition } from '../../catalog/types';
import { ITEMS_KEY } from '../../format/fields';
import type { MapNode } from '../../parse/tree';
import { ownEntry } from '../../parse/tree';
import { lineAbove, lineStart, newlineAt, nextLine } from '../../text/lines';
import type { TextEdit } from '../../text/span';
import { headingsIn } from '../../model/headings';
import { areInOrder, orderOfRows } from '../operation/rowChanges';
import { endOfRow } from '../yaml/rowLines';
import type { ProposalResult } from './proposal';
import type { EditContext } from './editContext';

/** Lines that move together: a row with the comments above it, or the headings above a section. */
interface Block {
  readonly start: number;
  readonly end: number;
  /** The id that determines the place of the block; `undefined` for rows that the form does not order. */
  readonly id: string | undefined;
  /** 0 for headings, which come before the rows of their section. */
  readonly rank: 0 | 1;
}

/** Moves rows into the form's order, as few as possible. */
export function proposeOrderRows({ parsed: { text }, root, edition }: EditContext): ProposalResult {
  const items = ownEntry(root, ITEMS_KEY)?.value;
  if (items?.kind !== 'map' || !edition || areInOrder(items.entries, edition)) return undefined;
  const blocks = splitIntoBlocks(text, items, edition);
  const ordered = inOrder(blocks, edition);
  if (ordered.every((block, index) => block === blocks[index])) return undefined;
  return { candidates: items.flow ? [] : [moves(text, blocks, ordered)] };
}

function inOrder(blocks: readonly Block[], edition: Edition): readonly Block[] {
  const compare = orderOfRows(edition);
  return blocks.toSorted((a, b) => {
    // Rows that the form does not order stay at the very top.
    if (a.id === undefined || b.id === undefined) return (a.id ? 1 : 0) - (b.id ? 1 : 0);
    return compare(a.id, b.id) || a.rank - b.rank;
  });
}

/** Splits the lines from the comments of the first row to the end of the last one into blocks, without gaps. */
function splitIntoBlocks(text: string, items: MapNode, edition: Edition): readonly Block[] {
  const blocks: Block[] = [];
  let at = firstLine(text, items);
  for (const [index, entry] of items.entries.entries()) {
    const end = endOfRow(text, entry);
    const span = { start: at, end: lineStart(text, entry.span.start) };
    const gap = { span, above: items.entries[index - 1]?.key, below: entry.key };
    const heading = headingsIn(text, gap, edition).findLast(({ id }) => isKnownId(edition, id));
    if (heading) {
      const below = nextLine(text, heading.span.end);
      blocks.push({ start: at, end: below, id: heading.id, rank: 0 });
      at = below;
    }
    const previous = blocks.at(-1);
    const known = isKnownId(edition, entry.key);
    if (known || !previous) {
      const id = known ? entry.key : undefined;
      blocks.push({ start: at, end, id, rank: 1 });
    } else {
      // A row with an unknown id moves with the row or the heading above it.
      blocks[blocks.length - 1] = { ...previous, end };
    }
    at = end;
  }
  return blocks;
}

/** The line below the key 項目, where the comments of the first row begin. */
function firstLine(text: string, items: MapNode): number {
  let line = lineStart(text, items.entries[0]?.span.start ?? items.span.start);
  for (let above = lineAbove(text, line); above; above = lineAbove(text, line)) {
    if (!/^[ \t]*(#.*)?$/.test(text.slice(above.start, above.end))) break;
    line = above.start;
  }
  return line;
}

/** Moves each block that is out of order after the block that it is to follow. */
function moves(text: string, blocks: readonly Block[], ordered: readonly Block[]): TextEdit[] {
  const end = blocks.at(-1)?.end ?? text.length;
  const newline = newlineAt(text, blocks[0]?.start ?? 0);
  const endsWithBreak = /[\r\n]$/.test(text.slice(0, end));
  const linesOf = (block: Block): string => {
    const lines = text.slice(block.start, block.end);
    return /[\r\n]$/.test(lines) ? lines : lines + newline;
  };
  if (!endsWithBreak) {
    const newText = ordered
      .map(linesOf)
      .join('')
      .replace(/\r?\n$/, '');
    return [{ start: blocks[0]?.start ?? 0, end, newText }];
  }
  const staying = longestInOrder(blocks.map((block) => ordered.indexOf(block)));
  const stays = new Set(staying.map((index) => ordered[index]));
  const edits: TextEdit[] = [];
  let at = blocks[0]?.start ?? 0;
  for (const block of ordered) {
    if (stays.has(block)) at = block.end;
    else edits.push({ start: at, end: at, newText: linesOf(block) });
  }
  const gone = blocks.filter((block) => !stays.has(block));
  const cuts = gone.map(({ start, end: last }) => ({ start, end: last, newText: '' }));
  return [...edits, ...cuts].sort((a, b) => a.start - b.start || a.end - b.end);
}

/** The longest increasing subsequence of the places: the blocks that need not move. */
function longestInOrder(places: readonly number[]): readonly number[] {
  const tails: number[] = [];
  const before = new Map<number, number | undefined>();
  for (const place of places) {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((tails[middle] ?? 0) < place) low = middle + 1;
      else high = middle;
    }
    before.set(place, tails[low - 1]);
    tails[low] = place;
  }
  const run: number[] = [];
  for (let place = tails.at(-1); place !== undefined; place = before.get(place)) run.push(place);
  return run.reverse();
}
