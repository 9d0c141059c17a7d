import type { Analysis } from '../../core/analyze';
import type { Edition } from '../../core/catalog/types';
import type { Severity } from '../../core/problems/report';
import { SEVERITIES } from '../../core/problems/report';
import type { Translate } from '../../core/problems/translate';
import type { Language } from '../../language';
import type { Fault } from '../failure';

export interface CheckedFile {
  /** As the user would write it, with `/` between folders. */
  readonly path: string;
  readonly analysis: Analysis;
}

export interface Checked {
  readonly files: readonly CheckedFile[];
  /** Files that could not be read. They are told on the standard error whatever the format. */
  readonly faults: readonly Fault[];
  /** Files that look like checklists and were passed over for their names. */
  readonly skipped: readonly string[];
}

/** Makes the whole output of `check`. Lines and columns count from 1 in it, offsets from 0. */
export type Reporter = (checked: Checked, words: Words) => string;

export interface Words {
  readonly t: Translate;
  /** That of `t`. */
  readonly language: Language;
  readonly editions: readonly Edition[];
}

export type Counts = Readonly<Record<Severity, number>>;

/** How many problems there are of each severity. */
export function countBySeverity(files: readonly CheckedFile[]): Counts {
  const severities = files.flatMap(({ analysis }) =>
    analysis.problems.map(({ severity }) => severity),
  );
  const count = (severity: Severity): number =>
    severities.filter((each) => each === severity).length;
  return Object.fromEntries(SEVERITIES.map((each) => [each, count(each)])) as Counts;
}

/** The line that ends a report for people. */
export function summary(files: readonly CheckedFile[], t: Translate): string {
  const counts = { files: files.length, ...countBySeverity(files) };
  return `${t(
    'Checklists: {files}. Errors: {error}, warnings: {warning}, information: {information}, hints: {hint}.',
    counts,
  )}\n`;
}
