import type { Translate } from '../problems/translate';
import type { OverviewEntry } from './overview';

/**
 * How far a contract is, in short texts: progress, what is overdue, problems, the next day.
 *
 * @param next the file of the contract that continues this one
 */
export function stateTexts(
  entry: OverviewEntry,
  t: Translate,
  next: string | undefined,
): readonly string[] {
  const { progress, problems, overdue, nextDue } = entry;
  return [
    ...(next === undefined ? [] : [continuedText(next, t)]),
    t('Done {done}/{of}', { done: progress.done, of: progress.of }),
    ...(overdue > 0 ? [t('overdue {count}', { count: overdue })] : []),
    t('errors {error}, warnings {warning}', {
      error: problems.error,
      warning: problems.warning,
    }),
    ...(nextDue === null ? [] : [t('next day {day}', { day: nextDue })]),
  ];
}

/** That the contract of the file `next` continues this one. */
export function continuedText(next: string, t: Translate): string {
  return t('continued by {file}', { file: next });
}
