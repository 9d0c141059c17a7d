import type { Analysis } from '../../core/analyze';
import type { Edition } from '../../core/catalog/types';
import type { Severity } from '../../core/problems/problem';
import { SEVERITIES } from '../../core/problems/problem';
import type { Translate } from '../../core/problems/translate';

export interface CheckedFile {
  /** As the user would write it, with `/` between folders. */
  readonly path: string;
  readonly analysis: Analysis;
}

/** Makes the whole output of `check`. Lines and columns count from 1 in it, offsets from 0. */
export type Reporter = (files: readonly CheckedFile[], words: Words) => string;

export interface Words {
  readonly t: Translate;
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
