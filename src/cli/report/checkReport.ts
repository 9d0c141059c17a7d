import type { Analysis } from '../../core/analyze';
import type { Edition } from '../../core/catalog/types';
import type { Severity } from '../../core/problems/report';
import { SEVERITIES } from '../../core/problems/report';
import type { Translate } from '../../core/problems/translate';
import type { Language } from '../../language';
import type { Paint } from '../colours';
import type { Fault } from '../failure';

export interface CheckedFile {
  /** The path as the user would write it, with `/` between folders. */
  readonly path: string;
  readonly analysis: Analysis;
}

export interface CheckedFiles {
  readonly files: readonly CheckedFile[];
  /** Files that could not be read. In every format they are reported on the standard error too. */
  readonly faults: readonly Fault[];
  /** Files that look like checklists but were skipped because of their names. */
  readonly skipped: readonly string[];
}

/** Makes the whole output of `check`. Lines and columns in it count from 1, offsets from 0. */
export type CheckReporter = (checked: CheckedFiles, context: CheckReportContext) => string;

export interface CheckReportContext {
  readonly t: Translate;
  /** The language of `t`. */
  readonly language: Language;
  readonly editions: readonly Edition[];
  /** Colours of the output, for text that people read. */
  readonly paint: Paint;
}

export type Counts = Readonly<Record<Severity, number>>;

/** The number of problems of each severity. */
export function countBySeverity(files: readonly CheckedFile[]): Counts {
  const severities = files.flatMap(({ analysis }) =>
    analysis.problems.map(({ severity }) => severity),
  );
  const count = (severity: Severity): number =>
    severities.filter((each) => each === severity).length;
  return Object.fromEntries(SEVERITIES.map((each) => [each, count(each)])) as Counts;
}

/** The last line of a report for people. */
export function summary(files: readonly CheckedFile[], t: Translate): string {
  const counts = { files: files.length, ...countBySeverity(files) };
  return `${t(
    'Checklists: {files}. Errors: {error}, warnings: {warning}, information: {information}, hints: {hint}.',
    counts,
  )}\n`;
}
