import type { Edition } from '../../catalog/types';
import { headingsIn } from '../../model/headings';
import type { Entry, MapNode } from '../../parse/tree';
import { lineAbove, lineEnd, lineStart, nextLine } from '../../text/lines';
import type { Span } from '../../text/span';
import { indentOf } from './insertKey';

/** The end of the last line of the row. Blank lines that belong to the text of a block scalar are lines of the row. */
export function endOfRow(text: string, { span, value }: Entry): number {
  let end = span.end;
  const keeps = /[|>]\d?\+/.test(text.slice(span.start, span.end)) && value !== undefined;
  while (!keeps && end > span.start && /[ \t\r\n]/.test(text[end - 1] ?? '')) end--;
  if (keeps && lineStart(text, end) === end) return end;
  return nextLine(text, end);
}

/**
 * The lines of the row with that index in a block map: its own, the comments directly above it, and those
 * directly below it that are indented more than its key. Headings and blank lines are not its lines.
 */
export function linesOfRow(
  text: string,
  rows: MapNode,
  index: number,
  edition: Edition | undefined,
): Span | undefined {
  const row = rows.entries[index];
  const previous = rows.entries[index - 1];
  if (!row) return undefined;
  const first = lineStart(text, row.span.start);
  const from = previous && endWithComments(text, previous);
  let start = first;
  for (let line = lineAbove(text, start); line; line = lineAbove(text, start)) {
    const isComment = /^[ \t]*#/.test(text.slice(line.start, line.end));
    if (!isComment || (from !== undefined && line.start < from)) break;
    start = line.start;
  }
  const gap = { span: { start, end: first }, above: previous?.key, below: row.key };
  const heading = headingsIn(text, gap, edition).at(-1);
  return {
    start: heading ? nextLine(text, heading.span.end) : start,
    end: endWithComments(text, row),
  };
}

function endWithComments(text: string, row: Entry): number {
  const indent = indentOf(text, row);
  let end = endOfRow(text, row);
  while (end < text.length) {
    const margin = /^([ \t]*)#/.exec(text.slice(end, lineEnd(text, end)))?.[1];
    if (margin === undefined || margin.length <= indent) break;
    end = nextLine(text, end);
  }
  return end;
}
