import type { Translate } from '../problems/translate';
import type { OverviewEntry } from './overview';

/** How far a contract is, in short texts: progress, what is overdue, problems, the next day. */
export function stateTexts(entry: OverviewEntry, t: Translate): readonly string[] {
  const { progress, problems, overdue, nextDue } = entry;
  return [
    t('Done {done}/{of}', { done: progress.done, of: progress.of }),
    ...(overdue > 0 ? [t('overdue {count}', { count: overdue })] : []),
    t('errors {error}, warnings {warning}', {
      error: problems.error,
      warning: problems.warning,
    }),
    ...(nextDue === null ? [] : [t('next day {day}', { day: nextDue })]),
  ];
}
