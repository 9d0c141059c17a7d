import { isOwnId } from '../format/ids';
import { applyEdits } from '../text/applyEdits';
import { lineStart } from '../text/lines';
import type { TextEdit } from '../text/span';
import type { AddedRow, BothRows } from './bothRows';
import { regionsOf, rowPath } from './bothRows';
import type { Decision } from './choice';
import type { AddedLines } from './decidedLines';
import { decidedLines } from './decidedLines';
import type { Leaf, Leaves } from './leaves';
import { isBelow, leavesOf, pathName } from './leaves';
import type { SideName } from './markers';
import { readMarkers } from './markers';
import type { Conflict } from './readConflict';
import { isContested } from './readConflict';
import { addsRepeats } from './repeats';
import type { RowLines } from './rowLines';
import { leavesOfSide, rowOfSide, rowsOfSide } from './rowLines';
import { readSide } from './sides';

/**
 * Edits that keep the rows of ours and add those of theirs after them; `undefined` where no place gives
 * exactly that result. All other differences stay in conflict.
 */
export function planBoth(conflict: Conflict, both: BothRows): readonly TextEdit[] | undefined {
  const expected = SIDES.map((side) => expectedOf(conflict, both, side));
  for (const row of rowsToFollow(conflict, both)) {
    const place = placeAfter(conflict, row, both);
    const edits = place && editsAt(conflict, both, place);
    if (edits && readsAs(conflict, applyEdits(conflict.text, edits), expected)) return edits;
  }
  return undefined;
}

const SIDES: readonly SideName[] = ['ours', 'theirs'];

/**
 * The rows of ours that the added rows may follow, best first. The end of the Part's own rows gives the
 * form's order; right after the rows with the same ids, an insertion is most often possible.
 */
function rowsToFollow({ ours }: Conflict, { rows }: BothRows): readonly RowLines[] {
  const all = rowsOfSide(ours);
  const at = all.findLastIndex(({ id }) => rows.has(id));
  const part = all[at]?.id.slice(0, 'P1-X-'.length) ?? '';
  const isNext = ({ id }: RowLines): boolean => isOwnId(id) && id.startsWith(part);
  const others = all.findIndex((row, index) => index > at && !isNext(row));
  return all.slice(at, others === -1 ? undefined : others).reverse();
}

/** A slot of a region, or an offset outside all regions. */
type InsertionPlace =
  { readonly region: number; readonly slot: number } | { readonly offset: number };

function placeAfter(
  conflict: Conflict,
  row: RowLines,
  { whole }: BothRows,
): InsertionPlace | undefined {
  const { regions, ours } = conflict;
  const { end } = row.lines;
  const region = ours.spans.findIndex((span) => span.start <= end && end <= span.end);
  const outside = { offset: offsetInText(conflict, end) };
  if (region === -1) return outside;
  const slots = regions[region]?.slots;
  if (slots) {
    const slot = slots.findLastIndex(({ path }) => isBelow(path, rowPath(row.id)));
    if (slot !== -1) return { region, slot };
  } else if (whole.has(region)) return { region, slot: 0 };
  // A row that ends where the region begins is not in the region.
  return ours.spans[region]?.start === end ? outside : undefined;
}

/** Converts an offset of ours, outside all regions, to one in the text with markers. */
function offsetInText({ regions, ours }: Conflict, offset: number): number {
  const before = regions.filter((_, index) => (ours.spans[index]?.start ?? Infinity) < offset);
  const marked = before.reduce((sum, { span }) => sum + span.end - span.start, 0);
  const taken = ours.spans.slice(0, before.length);
  return offset + marked - taken.reduce((sum, { start, end }) => sum + end - start, 0);
}

function editsAt(conflict: Conflict, both: BothRows, place: InsertionPlace): readonly TextEdit[] {
  const { text, regions } = conflict;
  const lines = both.added.map((row) => addedLines(conflict, row)).join('');
  const decisions = decisionsFor(conflict, both);
  const added = new Map<number, AddedLines>();
  if ('region' in place) addTo({ conflict, decisions, added }, place, lines);
  const edits = [...decisions].flatMap(([index, decision]) => {
    const region = regions[index];
    if (!region) return [];
    return [{ ...region.span, newText: decidedLines(text, region, decision, added.get(index)) }];
  });
  if ('offset' in place) edits.push(insertion(text, place.offset, lines));
  return edits.sort((a, b) => a.start - b.start || a.end - b.end);
}

/** Decides for the rows of ours; in a region with slots, everything else stays undecided. */
function decisionsFor(conflict: Conflict, { rows, whole }: BothRows): Map<number, Decision> {
  const decisions = new Map<number, Decision>();
  for (const index of whole) decisions.set(index, 'ours');
  for (const id of rows) {
    for (const index of regionsOf(conflict, id)) {
      const before = decisions.get(index);
      if (typeof before === 'string') continue;
      const slots = [...(conflict.regions[index]?.slots ?? []).entries()];
      const own = slots.filter(([, { path }]) => isBelow(path, rowPath(id)));
      const made = own.map(([slot]) => [slot, 'ours'] as const);
      decisions.set(index, new Map([...(before ?? []), ...made]));
    }
  }
  return decisions;
}

interface Regions {
  readonly conflict: Conflict;
  readonly decisions: Map<number, Decision>;
  readonly added: Map<number, AddedLines>;
}

/**
 * Keeps comments after the last key of a row with the row: those of ours before the added rows,
 * those of theirs after.
 */
function addTo(
  { conflict, decisions, added }: Regions,
  { region, slot }: { readonly region: number; readonly slot: number },
  lines: string,
): void {
  const decision = decisions.get(region) ?? new Map<number, SideName>();
  const rest = conflict.regions[region]?.slots?.[slot + 1];
  const hasComments = typeof decision !== 'string' && decision.has(slot);
  if (rest && hasComments && rest.path.length === 0 && isContested(rest)) {
    decisions.set(region, new Map([...decision, [slot + 1, 'ours']]));
    added.set(region, { slot: slot + 1, lines: lines + rest.theirs });
    return;
  }
  decisions.set(region, decision);
  added.set(region, { slot, lines });
}

function insertion(text: string, offset: number, lines: string): TextEdit {
  const isEnded = offset === 0 || text[offset - 1] === '\n';
  const newline = lines.includes('\r\n') ? '\r\n' : '\n';
  // A file without a final line break stays without one.
  const newText = isEnded ? lines : `${newline}${lines.replace(/\r?\n$/, '')}`;
  return { start: offset, end: offset, newText };
}

/** The lines of a row of theirs, with its new id, and the comments above it unless ours has them too. */
function addedLines(conflict: Conflict, { from, to }: AddedRow): string {
  const { text } = conflict.theirs;
  const row = rowOfSide(conflict.theirs, from);
  if (!row) return '';
  const { key, lines } = row;
  const renamed = text.slice(lines.start, key.start) + to + text.slice(key.end, lines.end);
  const newline = conflict.text.includes('\r\n') ? '\r\n' : '\n';
  return `${commentsAbove(conflict, from)}${renamed}${renamed.endsWith('\n') ? '' : newline}`;
}

/** The comments above the row of theirs in its region; empty where ours has the same. */
function commentsAbove(conflict: Conflict, id: string): string {
  const [mine, other] = SIDES.map((name) => {
    const { text, spans } = conflict[name];
    const row = rowOfSide(conflict[name], id);
    if (!row) return '';
    const { start } = row.lines;
    const region = spans.find((span) => span.start <= start && start < span.end);
    const before = rowsOfSide(conflict[name]).findLast(({ lines }) => lines.end <= start);
    const from = Math.max(region?.start ?? start, before?.lines.end ?? 0);
    return text.slice(firstComment(text, from, start), start);
  });
  return other !== undefined && other !== mine ? other : '';
}

/** The start of the comments and blank lines right above an offset. */
function firstComment(text: string, from: number, to: number): number {
  let start = to;
  while (start > from) {
    const line = lineStart(text, text[start - 2] === '\r' ? start - 2 : start - 1);
    if (line < from || !/^[ \t]*(?:#.*)?\r?\n?$/.test(text.slice(line, start))) break;
    start = line;
  }
  return start;
}

/** The values that the side must have once the rows of both are in it. */
function expectedOf(conflict: Conflict, both: BothRows, side: SideName): Leaves {
  const expected = new Map<string, Leaf>(leavesOfSide(conflict[side]));
  const [ours, theirs] = [leavesOfSide(conflict.ours), leavesOfSide(conflict.theirs)];
  for (const id of both.rows) {
    for (const [name, { path }] of expected) if (isBelow(path, rowPath(id))) expected.delete(name);
    for (const leaf of below(ours, id)) expected.set(pathName(leaf.path), leaf);
  }
  for (const { from, to } of both.added) {
    for (const leaf of below(theirs, from)) {
      const path = [...rowPath(to), ...leaf.path.slice(rowPath(to).length)];
      expected.set(pathName(path), { ...leaf, path });
    }
  }
  return expected;
}

function below(leaves: Leaves, id: string): readonly Leaf[] {
  return [...leaves.values()].filter(({ path }) => isBelow(path, rowPath(id)));
}

function readsAs(conflict: Conflict, after: string, expected: readonly Leaves[]): boolean {
  const regions = readMarkers(after);
  return SIDES.every((side, index) => {
    const found = regions && readSide(after, regions, () => side);
    if (!found) return false;
    const leaves = leavesOf(found);
    return !addsRepeats(conflict, leaves) && isSame(leaves, expected[index] ?? new Map());
  });
}

/** Compares texts too, so that aliases must have the values they had. */
function isSame(a: Leaves, b: Leaves): boolean {
  const isCovered = (leaves: Leaves, by: Leaves): boolean =>
    [...leaves].every(([name, { meaning, text }]) => {
      const other = by.get(name);
      return meaning === (other?.meaning ?? 'null') && text === (other?.text ?? null);
    });
  return isCovered(a, b) && isCovered(b, a);
}
