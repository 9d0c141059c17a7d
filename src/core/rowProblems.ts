import type { Edition } from './catalog/types';
import { checkRow } from './check';
import { rowOf } from './model/checklist';
import type { HeadText, PlainRows, RowText } from './parse/plainRows';
import type { Severities } from './problems/order';
import { byPlace, weigh } from './problems/order';
import type { Problem } from './problems/problem';
import type { RuleContext } from './rules/rule';
import { shiftSpan } from './text/span';

/** What was found in a row, and what it was found with: all of it that a row rule may look at. */
interface Found {
  readonly head: HeadText;
  readonly editions: readonly Edition[];
  readonly today: string;
  readonly severities: Severities;
  /** Spans counted from the row's start. */
  readonly problems: readonly Problem[];
  /** The same where the row was last seen: most rows do not move from one text to the next. */
  placed: { readonly start: number; readonly problems: readonly Problem[] } | undefined;
}

const foundInRow = new WeakMap<RowText, Found>();

/** The problems of rows that read by themselves, in order; of a row not seen before, found now. */
export function problemsOfRows(
  plain: PlainRows,
  context: RuleContext,
  severities: Severities,
): Problem[] {
  const problems: Problem[] = [];
  for (const [index, row] of plain.rows.entries()) {
    const found = findInRow(row, plain.head, context, severities);
    for (const problem of place(found, plain.starts[index] ?? 0)) problems.push(problem);
  }
  return problems;
}

function findInRow(
  row: RowText,
  head: HeadText,
  context: RuleContext,
  severities: Severities,
): Found {
  const { editions, today } = context;
  const known = foundInRow.get(row);
  if (
    known?.head === head &&
    known.editions === editions &&
    known.today === today &&
    known.severities === severities
  ) {
    return known;
  }
  const problems = [...weigh(checkRow(rowOf(row), context), severities)].sort(byPlace);
  const found = { head, editions, today, severities, problems, placed: undefined };
  foundInRow.set(row, found);
  return found;
}

function place(found: Found, start: number): readonly Problem[] {
  if (found.problems.length === 0) return found.problems;
  if (found.placed?.start !== start) {
    const problems = found.problems.map((problem) => {
      return { ...problem, span: shiftSpan(problem.span, start) };
    });
    found.placed = { start, problems };
  }
  return found.placed.problems;
}
