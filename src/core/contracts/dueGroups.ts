import type { Translate } from '../problems/translate';
import { byCode } from '../text/byCode';
import { daysBetween } from '../text/calendar';
import type { Due } from './due';
import { groupBy } from './groupBy';

export const PERIODS = ['overdue', 'week', 'month', 'later'] as const;
export type Period = (typeof PERIODS)[number];

export interface DueGroup {
  readonly period: Period;
  readonly due: readonly Due[];
}

/** What is due by how soon it is; periods without anything are left out. */
export function dueGroups(due: readonly Due[], today: string): readonly DueGroup[] {
  const groups = groupBy(due, (each) => periodOf(each, today));
  return PERIODS.flatMap((period) => {
    const found = groups.get(period);
    return found ? [{ period, due: found }] : [];
  });
}

function periodOf({ date, overdueDays }: Due, today: string): Period {
  if (overdueDays > 0) return 'overdue';
  const days = daysBetween(today, date);
  if (days <= 7) return 'week';
  return days <= 30 ? 'month' : 'later';
}

export function periodText(period: Period, t: Translate): string {
  switch (period) {
    case 'overdue':
      return t('Overdue');
    case 'week':
      return t('Within 7 days');
    case 'month':
      return t('Within 30 days');
    case 'later':
      return t('Later');
  }
}

/** Who sees to something, with how much that is; `null`, which comes last, for what names nobody. */
export function personsOf(due: readonly Due[]): readonly (readonly [string | null, number])[] {
  const groups = groupBy(due, ({ 担当者 }) => 担当者);
  return [...groups]
    .map(([person, own]) => [person, own.length] as const)
    .sort(([a], [b]) => (a === null ? 1 : b === null ? -1 : byCode(a, b)));
}
