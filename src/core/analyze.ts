import type { Edition } from './catalog/types';
import { checkHead, checkRow } from './check';
import type { Checklist } from './model/checklist';
import { buildChecklist, rowOf } from './model/checklist';
import { conflictStart } from './parse/conflict';
import type { Parsed } from './parse/parseText';
import type { HeadText, PlainRows, RowText } from './parse/plainRows';
import { reparse } from './parse/reparse';
import { DEFAULT_SEVERITY } from './problems/defaultSeverity';
import type { Problem, Report, RuleId, Severity } from './problems/problem';
import type { RuleContext } from './rules/rule';
import { lineEnd } from './text/lines';

export interface Analysis {
  readonly parsed: Parsed;
  /** `undefined` where the text does not parse or is no map. */
  readonly checklist: Checklist | undefined;
  /** In the order of the text. */
  readonly problems: readonly Problem[];
}

export interface AnalysisOptions {
  readonly editions: readonly Edition[];
  /** The local calendar day, `YYYY-MM-DD`. */
  readonly today: string;
  /** Severities the user set; `off` silences a rule. */
  readonly severities?: Readonly<Partial<Record<RuleId, Severity | 'off'>>>;
}

/**
 * All there is to say about a text. Never throws; the same input gives the same answer.
 *
 * With the analysis of an earlier text, what is known of its rows is kept, and only rows that
 * changed are read and checked. The answer is the same, sooner.
 */
export function analyze(text: string, options: AnalysisOptions, previous?: Analysis): Analysis {
  return analyzeParsed(reparse(text, previous?.parsed), options);
}

/** All there is to say about a text that has been read, as a whole or row by row. */
export function analyzeParsed(parsed: Parsed, options: AnalysisOptions): Analysis {
  const { text } = parsed;
  const conflict = conflictStart(text);
  const broken = conflict !== undefined || parsed.errors.length > 0;
  const checklist = broken ? undefined : buildChecklist(parsed, options.editions);
  const reports =
    conflict === undefined ? check(parsed, checklist, options) : [conflictAt(text, conflict)];
  return { parsed, checklist, problems: [...weigh(reports, options)].sort(byPlace) };
}

function* check(
  parsed: Parsed,
  checklist: Checklist | undefined,
  { editions, today }: AnalysisOptions,
): Generator<Report> {
  for (const { code, span } of parsed.errors) {
    yield { rule: 'yaml-syntax', code, span, fixes: [] };
  }
  if (parsed.errors.length > 0) return;
  if (!checklist) {
    yield notAMap(parsed.text);
    return;
  }
  const context = { checklist, editions, today };
  yield* checkHead(context);
  if (parsed.rows) yield* checkPlainRows(parsed.rows, context);
  else for (const row of checklist.rows) yield* checkRow(row, context);
}

/** What was found in a row, and what it was found with: all of it that a row rule may look at. */
interface Found {
  readonly head: HeadText;
  readonly editions: readonly Edition[];
  readonly today: string;
  readonly reports: readonly Report[];
}

const foundInRow = new WeakMap<RowText, Found>();

function* checkPlainRows(plain: PlainRows, context: RuleContext): Generator<Report> {
  for (const [index, row] of plain.rows.entries()) {
    const by = plain.starts[index] ?? 0;
    for (const report of reportsOf(row, plain.head, context)) {
      const span = { start: report.span.start + by, end: report.span.end + by };
      yield { ...report, span };
    }
  }
}

function reportsOf(row: RowText, head: HeadText, context: RuleContext): readonly Report[] {
  const { editions, today } = context;
  const known = foundInRow.get(row);
  if (known?.head === head && known.editions === editions && known.today === today) {
    return known.reports;
  }
  const reports = [...checkRow(rowOf(row), context)];
  foundInRow.set(row, { head, editions, today, reports });
  return reports;
}

/** Nothing, a list or a sentence: what the schema would say of the whole file. */
function notAMap(text: string): Report {
  const start = Math.max(0, text.search(/[^\s\ufeff]/));
  const span = { start, end: lineEnd(text, start) };
  return { rule: 'wrong-type', key: '', expected: 'map', span, fixes: [] };
}

function conflictAt(text: string, start: number): Report {
  return { rule: 'merge-conflict', span: { start, end: lineEnd(text, start) }, fixes: [] };
}

function* weigh(reports: Iterable<Report>, { severities }: AnalysisOptions): Generator<Problem> {
  for (const report of reports) {
    const severity = severities?.[report.rule] ?? DEFAULT_SEVERITY[report.rule];
    if (severity !== 'off') yield { ...report, severity };
  }
}

const RANK = new Map(Object.keys(DEFAULT_SEVERITY).map((rule, rank) => [rule, rank]));

function byPlace(a: Problem, b: Problem): number {
  return (
    a.span.start - b.span.start ||
    a.span.end - b.span.end ||
    (RANK.get(a.rule) ?? 0) - (RANK.get(b.rule) ?? 0)
  );
}
