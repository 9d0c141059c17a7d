import { DEFAULT_SEVERITY, isAlwaysError } from './defaultSeverity';
import type { Problem, Report, RuleId, Severity } from './problem';

/** Severities the user set; `off` silences a rule. */
export type Severities = Readonly<Partial<Record<RuleId, Severity | 'off'>>> | undefined;

/** Gives each report the user's severity, or its rule's own; leaves out what is off. */
export function* weigh(reports: Iterable<Report>, severities: Severities): Generator<Problem> {
  for (const report of reports) {
    const set = isAlwaysError(report.rule) ? undefined : severities?.[report.rule];
    const severity = set ?? DEFAULT_SEVERITY[report.rule];
    // Each report is made to be weighed here; to copy it would cost as much as to find it.
    if (severity !== 'off') yield Object.assign(report, { severity });
  }
}

const RANK = new Map(Object.keys(DEFAULT_SEVERITY).map((rule, rank) => [rule, rank]));

/** Compares in the order of the text; at one place, in that of the rules. */
export function byPlace(a: Problem, b: Problem): number {
  return (
    a.span.start - b.span.start ||
    a.span.end - b.span.end ||
    (RANK.get(a.rule) ?? 0) - (RANK.get(b.rule) ?? 0)
  );
}

/** Two lists in order as one. */
export function merge(few: readonly Problem[], many: readonly Problem[]): readonly Problem[] {
  if (few.length === 0) return many;
  const merged: Problem[] = [];
  let next = 0;
  for (const problem of many) {
    for (let each = few[next]; each && byPlace(each, problem) <= 0; each = few[++next]) {
      merged.push(each);
    }
    merged.push(problem);
  }
  return [...merged, ...few.slice(next)];
}
