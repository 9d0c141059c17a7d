import type { Edition } from './catalog/types';
import { checkRow } from './check';
import type { Row } from './model/checklist';
import { rowOf } from './model/checklist';
import type { HeadText, PlainRows, RowText } from './parse/plainRows';
import { firstOf, MOST_PROBLEMS } from './problems/most';
import { byPlace } from './rules/order';
import type { Problem } from './rules/problem';
import type { RuleContext } from './rules/rule';
import type { Severities } from './rules/severities';
import type { Span } from './text/span';
import { shiftSpan } from './text/span';

/** The problems of a row, and everything besides the row that a row rule may read. */
interface CachedProblems {
  readonly head: HeadText;
  readonly editions: readonly Edition[];
  readonly today: string;
  readonly severities: Severities;
  /** With spans from the start of the row. */
  readonly problems: readonly Problem[];
  /** The problems at the last place of the row: most rows do not move from one text to the next. */
  placed: { readonly start: number; readonly problems: readonly Problem[] } | undefined;
}

const problemsByRow = new WeakMap<RowText, CachedProblems>();

export interface RowProblems {
  /** In text order. */
  readonly problems: readonly Problem[];
  /** The id of the row at which there were too many problems. Rows after it were not checked. */
  readonly unchecked: Span | undefined;
}

/** The problems of all rows. Those of a row that was parsed on its own are cached. */
export function problemsOfRows(
  plain: PlainRows | undefined,
  context: RuleContext,
  severities: Severities,
): RowProblems {
  const problems: Problem[] = [];
  const { rows } = context.checklist;
  let unchecked: Row | undefined;
  for (const [index, row] of rows.entries()) {
    unchecked = row;
    if (problems.length > MOST_PROBLEMS) break;
    const text = plain?.rows[index];
    const found =
      plain && text
        ? place(problemsInRow(text, plain.head, context, severities), plain.starts[index] ?? 0)
        : firstOf(checkRow(row, context, severities));
    for (const problem of found) problems.push(problem);
  }
  // Rows with aliases and merge keys have problems at other places.
  if (!plain) problems.sort(byPlace);
  return { problems, unchecked: problems.length > MOST_PROBLEMS ? unchecked?.keySpan : undefined };
}

function problemsInRow(
  row: RowText,
  head: HeadText,
  context: RuleContext,
  severities: Severities,
): CachedProblems {
  const { editions, today } = context;
  const known = problemsByRow.get(row);
  if (
    known?.head === head &&
    known.editions === editions &&
    known.today === today &&
    known.severities === severities
  ) {
    return known;
  }
  const all = checkRow(rowOf(row), context, severities);
  const problems = [...firstOf(all)].sort(byPlace);
  const found = { head, editions, today, severities, problems, placed: undefined };
  problemsByRow.set(row, found);
  return found;
}

function place(found: CachedProblems, start: number): readonly Problem[] {
  if (found.problems.length === 0) return found.problems;
  if (found.placed?.start !== start) {
    const problems = found.problems.map((problem) => {
      return { ...problem, span: shiftSpan(problem.span, start) };
    });
    found.placed = { start, problems };
  }
  return found.placed.problems;
}
