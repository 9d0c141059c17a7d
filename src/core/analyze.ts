import type { Edition } from './catalog/types';
import { checkHead } from './check';
import type { EncodingFault } from './encoding/encodingFault';
import type { Checklist } from './model/checklist';
import type { Parsed } from './parse/parseText';
import { reparse } from './parse/reparse';
import type { SyntaxFault } from './parse/syntaxFault';
import { typeHalfWidth } from './parse/typeHalfWidth';
import { firstOf, MOST_PROBLEMS } from './problems/most';
import type { Severities } from './problems/order';
import { byPlace, merge, weigh } from './problems/order';
import type { Fix, Problem, Report } from './problems/problem';
import type { Reading } from './reading/reading';
import { checklistIn, readParsed } from './reading/reading';
import { replacementCharacters } from './rules/shape/replacement-character';
import type { RowProblems } from './rowProblems';
import { problemsOfRows } from './rowProblems';
import type { RuleContext } from './rules/rule';
import { lineEnd } from './text/lines';

export interface Analysis {
  readonly reading: Reading;
  /** `reading.parsed`. */
  readonly parsed: Parsed;
  /** What the text says where it is a map: a checklist, or one that is still being written. */
  readonly checklist: Checklist | undefined;
  /** In the order of the text. */
  readonly problems: readonly Problem[];
  /** The text was not looked at: it is not, or may not be, what its file says. */
  readonly encodingFault?: EncodingFault;
}

export interface AnalysisOptions {
  readonly editions: readonly Edition[];
  /** The local calendar day, `YYYY-MM-DD`. */
  readonly today: string;
  /** Severities the user set; `off` silences a rule. */
  readonly severities?: Severities;
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
  const reading = readParsed(parsed, options.editions);
  const checklist = checklistIn(reading);
  const problems = checklist
    ? problemsOf({ parsed, checklist, editions: options.editions, today: options.today }, options)
    : inOrder(unreadable(reading), options);
  return { reading, parsed, checklist, problems };
}

function inOrder(reports: Iterable<Report>, { severities }: AnalysisOptions): Problem[] {
  return [...weigh(reports, severities)].sort(byPlace);
}

function problemsOf(context: RuleContext, options: AnalysisOptions): readonly Problem[] {
  const { parsed } = context;
  const ofRows = problemsOfRows(parsed.rows, context, options.severities);
  const ofFile = inOrder(withMore(problemsOfFile(context, parsed.text), ofRows), options);
  return merge(ofFile, ofRows.problems);
}

/** Why there is no checklist in it. */
function unreadable(reading: Reading): Iterable<Report> {
  const { parsed } = reading;
  const { text } = parsed;
  if (reading.kind === 'conflict') return [conflictAt(text, reading.start)];
  if (reading.kind !== 'syntax') return [notAMap(text)];
  return withMore([...syntaxErrors(parsed), ...replacementCharacters(text, undefined)]);
}

function* problemsOfFile(context: RuleContext, text: string): Generator<Report> {
  yield* checkHead(context);
  yield* replacementCharacters(text, context.checklist);
}

/** Problems of the file that are looked for however many its rows have. */
const FEWEST_OF_FILE = 10;

/** The first problems of the file; where there are too many, or of its rows, that too. */
function* withMore(reports: Iterable<Report>, ofRows?: RowProblems): Generator<Report> {
  const most = Math.max(FEWEST_OF_FILE, MOST_PROBLEMS - (ofRows?.problems.length ?? 0));
  const found = [...firstOf(reports, most)];
  yield* found;
  const span = ofRows?.unchecked ?? (found.length > most ? found.at(-1)?.span : undefined);
  if (span) yield syntaxError({ code: 'TOO_MANY_PROBLEMS', span });
}

function syntaxErrors({ text, errors }: Parsed): readonly Report[] {
  const reports = errors.map(syntaxError);
  if (!errors.some(({ lookAlike }) => lookAlike) || !typeHalfWidth(text)) return reports;
  return reports.map((report) => ({ ...report, fixes: [TYPE_HALF_WIDTH] }));
}

/** It changes what the file says to programs, so nobody's answers are made to count unasked. */
const TYPE_HALF_WIDTH: Fix = {
  id: 'type-half-width',
  operations: [{ kind: 'type-half-width' }],
  safe: false,
  preferred: true,
};

function syntaxError({ code, span, lookAlike }: SyntaxFault): Report {
  return { rule: 'yaml-syntax', code, span, fixes: [], ...(lookAlike && { lookAlike }) };
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
