import { ITEMS_KEY } from '../../format/fields';
import { readOwnId } from '../../format/ids';
import type { Entry, MapNode } from '../../parse/tree';
import { lineAbove, lineEnd, lineStart, newlineAt } from '../../text/lines';
import type { Span, TextEdit } from '../../text/span';
import type { MoveRowOperation } from '../operation/operation';
import { findHolder } from '../yaml/findHolder';
import { linesOfRow } from '../yaml/rowLines';
import type { EditContext } from './editContext';
import type { ProposalResult } from './proposal';
import { refuseFault } from './proposal';

/** Moves the lines of the row, or in a flow map its text, past the rows between it and its new place. */
export function proposeMoveRow(context: EditContext, move: MoveRowOperation): ProposalResult {
  const { item, of } = move;
  const [own, other] = [readOwnId(item), readOwnId(of)];
  if (!own || own.part !== other?.part) return { refusal: { code: 'row-not-own', item } };
  const found = findHolder(context.root, [ITEMS_KEY, item]);
  if (!found) return { refusal: { code: 'row-gone', item } };
  if ('fault' in found) return refuseFault(found, item);
  const { map, entry } = found;
  const from = map.entries.indexOf(entry);
  const beside = map.entries.findIndex(({ key }) => key === of);
  if (beside < 0) return { refusal: { code: 'row-gone', item: of } };
  // After the row has left its place, the rows below it are one place further up.
  const to = beside + (move.place === 'after' ? 1 : 0) - (beside > from ? 1 : 0);
  if (item === of || to === from) return undefined;
  const { text } = context.parsed;
  if (map.flow) return { candidates: inFlow(text, map, { from, to }) };
  return { candidates: inBlock(context, map, { from, to }) };
}

interface Way {
  readonly from: number;
  readonly to: number;
}

/**
 * Ways to move the lines of a row of a block map. The blank lines between two rows stay between rows: they
 * move along, unless they would become part of a text before them.
 */
function inBlock({ parsed, edition }: EditContext, map: MapNode, way: Way): TextEdit[][] {
  const { text } = parsed;
  const { from, to } = way;
  const [row, target] = [linesOfRow(text, map, from, edition), linesOfRow(text, map, to, edition)];
  const towards = linesOfRow(text, map, from + (to < from ? -1 : 1), edition);
  if (!row || !target || !towards) return [];
  const gap =
    to < from ? { start: towards.end, end: row.start } : { start: row.end, end: towards.start };
  const isNextTo = Math.abs(to - from) === 1;
  const moves = isNextTo || /^[ \t\r\n]*$/.test(text.slice(gap.start, gap.end));
  const none = { start: row.start, end: row.start };
  return (moves ? [gap, none] : [none]).map((along) =>
    to < from ? moveUp(text, row, target, along) : moveDown(text, row, target, along),
  );
}

function moveUp(text: string, row: Span, target: Span, gap: Span): TextEdit[] {
  const lines = text.slice(row.start, row.end);
  const hasBreak = endsWithBreak(lines);
  const newText = (hasBreak ? lines : lines + newlineAt(text, row.end)) + textOf(text, gap);
  const start = Math.min(gap.start, row.start);
  // Without a final line break, the break before the last line goes, so that the file still has none.
  const cut = hasBreak ? start : (lineAbove(text, start)?.end ?? start);
  return [
    { start: target.start, end: target.start, newText },
    { start: cut, end: row.end, newText: '' },
  ];
}

function moveDown(text: string, row: Span, target: Span, gap: Span): TextEdit[] {
  const lines = textOf(text, gap) + text.slice(row.start, row.end);
  const hasBreak = endsWithBreak(text.slice(target.start, target.end));
  const newText = hasBreak
    ? lines
    : newlineAt(text, target.end) + lines.replace(/(\r\n|\r|\n)$/, '');
  return [
    { start: row.start, end: Math.max(gap.end, row.end), newText: '' },
    { start: target.end, end: target.end, newText },
  ];
}

function endsWithBreak(text: string): boolean {
  return /[\r\n]$/.test(text);
}

function textOf(text: string, { start, end }: Span): string {
  return text.slice(start, end);
}

/** The rows change places, and the commas stay. First with the comments above and beside the rows, then without. */
function inFlow(text: string, { entries }: MapNode, { from, to }: Way): TextEdit[][] {
  const moving = entries.slice(Math.min(from, to), Math.max(from, to) + 1);
  const moved =
    to < from
      ? [...moving.slice(-1), ...moving.slice(0, -1)]
      : [...moving.slice(1), ...moving.slice(0, 1)];
  const fill = (spanOf: (entry: Entry) => Span): TextEdit[] =>
    moving.flatMap((entry, index) => {
      const other = moved[index];
      return other ? [{ ...spanOf(entry), newText: textOf(text, spanOf(other)) }] : [];
    });
  const bodies = fill((entry) => ({ start: startWithComments(text, entry), end: entry.span.end }));
  const withComments = [...bodies, ...fill((entry) => commentBeside(text, entry))];
  return [
    withComments.sort((a, b) => a.start - b.start || a.end - b.end),
    fill(({ span }) => span),
  ];
}

/** The start of the comments directly above an entry that begins its line. */
function startWithComments(text: string, { span }: Entry): number {
  let line = lineStart(text, span.start);
  if (/\S/.test(text.slice(line, span.start))) return span.start;
  let { start } = span;
  for (let above = lineAbove(text, line); above; above = lineAbove(text, line)) {
    const margin = /^[ \t]*(?=#)/.exec(text.slice(above.start, above.end))?.[0];
    if (margin === undefined) break;
    start = above.start + margin.length;
    line = above.start;
  }
  return start;
}

/** The comment after an entry, and after its comma, on the same line; an empty span if there is none. */
function commentBeside(text: string, { span }: Entry): Span {
  const rest = text.slice(span.end, lineEnd(text, span.end));
  const [, comma = '', comment = ''] = /^([ \t]*,|)([ \t]+#.*)?/.exec(rest) ?? [];
  const start = span.end + comma.length;
  return { start, end: start + comment.length };
}
