import { ITEMS_KEY } from './format/fields';
import type { Row } from './model/checklist';
import { formRows } from './model/formRows';
import { resolveAlias } from './parse/tree';
import type { Entry, MapNode } from './parse/tree';
import type { Report } from './problems/report';
import type { Reading } from './reading/reading';
import { RULES } from './rules/index';
import type { Problem, RuleId } from './rules/problem';
import { problemOf } from './rules/problem';
import type { Rule, RuleContext } from './rules/rule';
import type { Severities } from './rules/severities';
import { severityOf } from './rules/severities';
import { checkSchema } from './schema/checkSchema';

const ALL: readonly Rule<RuleId>[] = RULES;
const OF_ROWS = ALL.filter((rule) => 'checkRow' in rule);

/** Why there is no checklist in a text. */
export function* checkText(reading: Reading, severities: Severities): Generator<Problem> {
  yield* run(ALL, (rule) => rule.checkText?.(reading), severities);
}

/** What is wrong with the file as a whole: its top level, and what the rules find that read all of it. */
export function* checkFile(context: RuleContext, severities: Severities): Generator<Problem> {
  yield* bySchema(withoutRows(context.checklist.top), context, severities);
  yield* run(ALL, (rule) => rule.checkFile?.(context), severities);
  const throughout = run(ALL, (rule) => rule.checkThroughout?.(context), severities);
  yield* withRowTitles(throughout, context);
}

/** What is wrong with one row. Follows from the row, the head of the file, the catalog and today. */
export function* checkRow(
  row: Row,
  context: RuleContext,
  severities: Severities,
): Generator<Problem> {
  yield* withRowTitles(bySchema(fileOf(row.entry), context, severities), context);
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

function* bySchema(
  root: MapNode,
  { editions }: RuleContext,
  severities: Severities,
): Generator<Problem> {
  for (const { rule, report } of checkSchema(root, editions)) {
    const severity = severityOf(rule, severities);
    if (severity !== 'off') yield problemOf(rule, report, severity);
  }
}

/** The top level with nothing below 項目, so that rows are not checked with it. */
function withoutRows(top: MapNode): MapNode {
  const isRows = ({ key, value }: Entry): boolean =>
    key === ITEMS_KEY && resolveAlias(value)?.kind === 'map';
  if (!top.entries.some(isRows)) return top;
  return {
    ...top,
    entries: top.entries.map((entry) => (isRows(entry) ? { ...entry, value: undefined } : entry)),
  };
}

/** A file that is right but for what may be wrong with this row. */
function fileOf(row: Entry): MapNode {
  const { span } = row;
  const items: MapNode = { kind: 'map', flow: false, span, entries: [row] };
  const entry = (key: string, value: Entry['value']): Entry => {
    return { key, keySpan: span, afterColon: undefined, value, span };
  };
  const scalar = (value: string | number) =>
    ({ kind: 'scalar', style: 'plain', value, text: String(value), span }) as const;
  const entries = [
    entry('kakunin', scalar(1)),
    entry('様式', scalar('-')),
    entry(ITEMS_KEY, items),
  ];
  return { kind: 'map', flow: false, span, entries };
}
