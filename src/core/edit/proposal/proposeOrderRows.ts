import { compareIds, isKnownId } from '../../catalog/lookup';
import type { Edition } from '../../catalog/types';
import { ITEMS_KEY } from '../../format/fields';
import type { Entry, MapNode } from '../../parse/tree';
import { ownEntry } from '../../parse/tree';
import { lineAbove, lineStart, newlineAt, nextLine } from '../../text/lines';
import type { TextEdit } from '../../text/span';
import { headingsIn } from '../../model/headings';
import { areInOrder } from '../operation/rowChanges';
import type { ProposalResult } from './proposal';
import type { EditContext } from './editContext';

/** Lines that move as one: a row with the comments above it, or the headings above a section. */
interface Piece {
  readonly start: number;
  readonly end: number;
  /** Id by which the piece is sorted; `undefined` for rows of no order. */
  readonly id: string | undefined;
  /** 0 for headings, which come before the rows of their section. */
  readonly rank: 0 | 1;
}

/** Moves the rows that stand out of the form's order, as few as can be. */
export function proposeOrderRows({ parsed: { text }, root, edition }: EditContext): ProposalResult {
  const items = ownEntry(root, ITEMS_KEY)?.value;
  if (items?.kind !== 'map' || !edition || areInOrder(items.entries, edition)) return undefined;
  const pieces = cutPieces(text, items, edition);
  const ordered = inOrder(pieces, edition);
  if (ordered.every((piece, index) => piece === pieces[index])) return undefined;
  return { candidates: items.flow ? [] : [moves(text, pieces, ordered)] };
}

function inOrder(pieces: readonly Piece[], edition: Edition): readonly Piece[] {
  return pieces.toSorted((a, b) => {
    // Rows of no order at the very top stay there.
    if (a.id === undefined || b.id === undefined) return (a.id ? 1 : 0) - (b.id ? 1 : 0);
    return compareIds(edition, a.id, b.id) || a.rank - b.rank;
  });
}

/** The lines of the rows, cut without gaps from the first row's comments to the last row's end. */
function cutPieces(text: string, items: MapNode, edition: Edition): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = firstLine(text, items);
  for (const [index, entry] of items.entries.entries()) {
    const end = endOf(text, entry);
    const span = { start: at, end: lineStart(text, entry.span.start) };
    const gap = { span, above: items.entries[index - 1]?.key, below: entry.key };
    const heading = headingsIn(text, gap, edition).findLast(({ id }) => isKnownId(edition, id));
    if (heading) {
      const below = nextLine(text, heading.span.end);
      pieces.push({ start: at, end: below, id: heading.id, rank: 0 });
      at = below;
    }
    const previous = pieces.at(-1);
    const known = isKnownId(edition, entry.key);
    if (known || !previous) {
      const id = known ? entry.key : undefined;
      pieces.push({ start: at, end, id, rank: 1 });
    } else {
      // Below a heading or a row, a row of no known id moves with it.
      pieces[pieces.length - 1] = { ...previous, end };
    }
    at = end;
  }
  return pieces;
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

/** Behind the row's last line; blank lines that are text of a block count as its lines. */
function endOf(text: string, { span, value }: Entry): number {
  let end = span.end;
  const keeps = /[|>]\d?\+/.test(text.slice(span.start, span.end)) && value !== undefined;
  while (!keeps && end > span.start && /[ \t\r\n]/.test(text[end - 1] ?? '')) end--;
  if (keeps && lineStart(text, end) === end) return end;
  return nextLine(text, end);
}

/** Takes the pieces that must move from where they are to behind those they are to follow. */
function moves(text: string, pieces: readonly Piece[], ordered: readonly Piece[]): TextEdit[] {
  const end = pieces.at(-1)?.end ?? text.length;
  const newline = newlineAt(text, pieces[0]?.start ?? 0);
  const closed = /[\r\n]$/.test(text.slice(0, end));
  const linesOf = (piece: Piece): string => {
    const lines = text.slice(piece.start, piece.end);
    return /[\r\n]$/.test(lines) ? lines : lines + newline;
  };
  if (!closed) {
    const newText = ordered
      .map(linesOf)
      .join('')
      .replace(/\r?\n$/, '');
    return [{ start: pieces[0]?.start ?? 0, end, newText }];
  }
  const staying = longestInOrder(pieces.map((piece) => ordered.indexOf(piece)));
  const stays = new Set(staying.map((index) => ordered[index]));
  const edits: TextEdit[] = [];
  let at = pieces[0]?.start ?? 0;
  for (const piece of ordered) {
    if (stays.has(piece)) at = piece.end;
    else edits.push({ start: at, end: at, newText: linesOf(piece) });
  }
  const gone = pieces.filter((piece) => !stays.has(piece));
  const cuts = gone.map(({ start, end: last }) => ({ start, end: last, newText: '' }));
  return [...edits, ...cuts].sort((a, b) => a.start - b.start || a.end - b.end);
}

/** The longest run of places that only grow; whoever has one of them need not move. */
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
