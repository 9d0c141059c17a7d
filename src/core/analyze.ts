import type { Edition } from './catalog/types';
import type { Checklist } from './model/checklist';
import { buildChecklist } from './model/checklist';
import { conflictStart } from './parse/conflict';
import type { Parsed } from './parse/parseText';
import { parseText } from './parse/parseText';
import { DEFAULT_SEVERITY } from './problems/defaultSeverity';
import type { Problem, Report, RuleId, Severity } from './problems/problem';
import { RULES } from './rules/index';
import type { RuleContext } from './rules/rule';
import { checkSchema } from './schema/checkSchema';
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

/** All there is to say about a text. Never throws; the same input gives the same answer. */
export function analyze(text: string, options: AnalysisOptions): Analysis {
  const conflict = conflictStart(text);
  const parsed = parseText(text);
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
  yield* checkSchema(checklist.root);
  yield* checkRules({ checklist, editions, today });
}

function* checkRules(context: RuleContext): Generator<Report> {
  for (const rule of RULES) {
    if (rule.scope === 'file') yield* rule.check(context);
    else for (const row of context.checklist.rows) yield* rule.check(row, context);
  }
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

function byPlace(a: Problem, b: Problem): number {
  return a.span.start - b.span.start || a.span.end - b.span.end;
}
