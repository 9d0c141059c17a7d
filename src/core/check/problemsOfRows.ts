import type { Edition } from '../catalog/types';
import type { Row } from '../model/checklist';
import { factOfRow } from '../model/factOfRow';
import type { HeadText, PlainRows } from '../parse/plainRows';
import { firstOf, MOST_PROBLEMS } from '../problems/most';
import { byPlace } from '../rules/order';
import type { Problem } from '../rules/problem';
import type { RuleContext } from '../rules/rule';
import type { Severities } from '../rules/severities';
import type { Span } from '../text/span';
import { shiftSpan } from '../text/span';
import { checkRow } from './runRules';

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

/** What was found in a row last. */
const foundIn = factOfRow((): { last?: CachedProblems } => ({}));

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
    const found = plain
      ? place(problemsInRow(row.unmoved, plain.head, context, severities), plain.starts[index] ?? 0)
      : firstOf(checkRow(row, context, severities));
    for (const problem of found) problems.push(problem);
  }
  // Rows with aliases and merge keys have problems at other places.
  if (!plain) problems.sort(byPlace);
  return { problems, unchecked: problems.length > MOST_PROBLEMS ? unchecked?.keySpan : undefined };
}

function problemsInRow(
  row: Row,
  head: HeadText,
  context: RuleContext,
  severities: Severities,
): CachedProblems {
  const { editions, today } = context;
  const found = foundIn(row);
  const { last } = found;
  if (
    last?.head === head &&
    last.editions === editions &&
    last.today === today &&
    last.severities === severities
  ) {
    return last;
  }
  const all = checkRow(row, context, severities);
  const problems = [...firstOf(all)].sort(byPlace);
  return (found.last = { head, editions, today, severities, problems, placed: undefined });
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
