import type { Edition } from './catalog/types';
import { checkFile, checkText } from './check/runRules';
import type { EncodingFault } from './encoding/encodingFault';
import type { Checklist } from './model/checklist';
import type { Parsed } from './parse/parsed';
import { reparse } from './parse/rows/reparse';
import { firstOf, MOST_PROBLEMS } from './problems/most';
import { previousValue } from './previous/lookUpPrevious';
import type { PreviousFile } from './previous/previousFile';
import type { Reading } from './reading/reading';
import { checklistIn, readParsed } from './reading/reading';
import type { RowProblems } from './check/problemsOfRows';
import { problemsOfRows } from './check/problemsOfRows';
import { byPlace, merge } from './rules/order';
import type { Problem } from './rules/problem';
import { problemOf } from './rules/problem';
import type { RuleContext } from './rules/rule';
import type { Severities } from './rules/severities';
import { tooManyProblems, yamlSyntax } from './rules/shape/yaml-syntax';

export interface Analysis {
  readonly reading: Reading;
  /** `reading.parsed`. */
  readonly parsed: Parsed;
  /** The content of the text if it is a map: a checklist, or one that the user is still writing. */
  readonly checklist: Checklist | undefined;
  /** In text order. */
  readonly problems: readonly Problem[];
  /** Where 前回 leads; `undefined` while nobody has looked. */
  readonly previous?: PreviousFile | undefined;
  /** Why the text was not checked: it differs, or may differ, from the content of its file. */
  readonly encodingFault?: EncodingFault;
}

export interface AnalysisOptions {
  readonly editions: readonly Edition[];
  /** The local calendar day, `YYYY-MM-DD`. */
  readonly today: string;
  /** Severities that the user set; `off` switches a rule off. */
  readonly severities?: Severities;
  /** Where 前回 leads. Ignored if it was looked up for another value of 前回. */
  readonly previous?: PreviousFile | undefined;
}

/**
 * Parses and checks a text. Never throws; the same input gives the same result.
 *
 * With the analysis of an earlier text, only rows that changed are parsed and checked. The result is the
 * same, but faster.
 */
export function analyze(text: string, options: AnalysisOptions, previous?: Analysis): Analysis {
  return analyzeParsed(reparse(text, previous?.parsed), options);
}

/** Checks a parsed text. */
export function analyzeParsed(parsed: Parsed, options: AnalysisOptions): Analysis {
  const reading = readParsed(parsed, options.editions);
  const checklist = checklistIn(reading);
  const { editions, today, severities } = options;
  const isLookedUp = options.previous?.value === previousValue(checklist);
  const previous = isLookedUp ? options.previous : undefined;
  const problems = checklist
    ? problemsOf({ parsed, checklist, editions, today, previous }, severities)
    : [...withMore(checkText(reading, severities))].sort(byPlace);
  return { reading, parsed, checklist, problems, previous };
}

function problemsOf(context: RuleContext, severities: Severities): readonly Problem[] {
  const ofRows = problemsOfRows(context.parsed.rows, context, severities);
  const ofFile = [...withMore(checkFile(context, severities), ofRows)].sort(byPlace);
  return merge(ofFile, ofRows.problems);
}

/** So many problems of the file are reported, however many its rows have. */
const FEWEST_OF_FILE = 10;

/** The first problems of the file, and a problem that says so if the file or its rows have too many. */
function* withMore(problems: Iterable<Problem>, ofRows?: RowProblems): Generator<Problem> {
  const most = Math.max(FEWEST_OF_FILE, MOST_PROBLEMS - (ofRows?.problems.length ?? 0));
  const found = [...firstOf(problems, most)];
  yield* found;
  const span = ofRows?.unchecked ?? (found.length > most ? found.at(-1)?.span : undefined);
  if (span) yield problemOf(yamlSyntax, tooManyProblems(span), yamlSyntax.severity);
}
