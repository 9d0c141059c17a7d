import type { Row } from '../model/checklist';
import { formRows } from '../model/formRows';
import type { Report } from '../problems/report';
import type { Reading } from '../reading/reading';
import { RULES } from '../rules/index';
import type { Problem, RuleId } from '../rules/problem';
import { problemOf } from '../rules/problem';
import type { Rule, RuleContext } from '../rules/rule';
import type { Severities } from '../rules/severities';
import { severityOf } from '../rules/severities';
import type { SchemaReport } from './againstSchema';
import { headAgainstSchema, rowAgainstSchema } from './againstSchema';

const ALL: readonly Rule<RuleId>[] = RULES;
const OF_ROWS = ALL.filter((rule) => 'checkRow' in rule);

/** The reasons why a text is not a checklist. */
export function* checkText(reading: Reading, severities: Severities): Generator<Problem> {
  yield* run(ALL, (rule) => rule.checkText?.(reading), severities);
}

/** The problems of the file as a whole: of its top level, and those of rules that read all of it. */
export function* checkFile(context: RuleContext, severities: Severities): Generator<Problem> {
  yield* bySchema(headAgainstSchema(context.checklist.top, context.editions), severities);
  yield* run(ALL, (rule) => rule.checkFile?.(context), severities);
  const throughout = run(ALL, (rule) => rule.checkThroughout?.(context), severities);
  yield* withRowTitles(throughout, context);
}

/** The problems of one row. They depend only on the row, the head of the file, the catalog and today. */
export function* checkRow(
  row: Row,
  context: RuleContext,
  severities: Severities,
): Generator<Problem> {
  const inShape = bySchema(rowAgainstSchema(row.entry, context.editions), severities);
  yield* withRowTitles(inShape, context);
  const found = run(OF_ROWS, (rule) => rule.checkRow?.(row, context), severities);
  yield* withRowTitles(found, context);
}

/** Enters the titles in place. */
function* withRowTitles(
  problems: Iterable<Problem>,
  { checklist }: RuleContext,
): Generator<Problem> {
  for (const problem of problems) {
    const { item } = problem;
    const rowTitle = item === undefined ? undefined : formRows(checklist).find(item)?.title;
    yield rowTitle === undefined ? problem : Object.assign(problem, { rowTitle });
  }
}

/** The problems of rules that are not off. */
function* run(
  rules: readonly Rule<RuleId>[],
  check: (rule: Rule<RuleId>) => Iterable<Report> | undefined,
  severities: Severities,
): Generator<Problem> {
  for (const rule of rules) {
    const severity = severityOf(rule, severities);
    if (severity === 'off') continue;
    for (const report of check(rule) ?? []) yield problemOf(rule, report, severity);
  }
}

function* bySchema(found: Iterable<SchemaReport>, severities: Severities): Generator<Problem> {
  for (const { rule, report } of found) {
    const severity = severityOf(rule, severities);
    if (severity !== 'off') yield problemOf(rule, report, severity);
  }
}
