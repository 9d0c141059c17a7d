import { isCalendarDay } from '../../text/calendar';
import type { FixKind } from '../../problems/fix';
import type { Rule } from '../rule';

const REMOVE_DEADLINE: FixKind = {
  id: 'remove-deadline',
  title: (_fix, t) => t('Remove the 期限'),
};

/** Nothing was left to do, so nothing is due. The 期限 of a completed row is evidence and stays. */
export const deadlineUnexpected: Rule<
  'deadline-unexpected',
  { readonly status: string; readonly day: string }
> = {
  id: 'deadline-unexpected',
  severity: 'hint',
  *checkRow(row) {
    const value = row.field('期限');
    if (value?.text == null || !isCalendarDay(value.text)) return;
    if (row.status !== '確認済' && row.status !== '対象外') return;
    yield {
      status: row.status,
      day: value.text,
      span: value.span,
      item: row.id,
      field: '期限',
      fixes: [
        {
          kind: REMOVE_DEADLINE,
          operations: [{ kind: 'unset', item: row.id, field: '期限', seen: value.text }],
          safe: false,
          preferred: true,
        },
      ],
    };
  },
  message: ({ status, day }, t) =>
    t('期限 {day} is not needed: the row is {status}, so nothing is due. Remove it.', {
      day,
      status,
    }),
  help: (t) => ({
    meaning: t(
      'A row has a 期限 and is 確認済 or 対象外. The 期限 of a completed row is kept: it is evidence.',
    ),
    why: t('Nothing is left to do there.'),
  }),
  example: {
    before: ['    初回確認: はい', '    期限: 2026-12-11'],
    after: ['    初回確認: はい'],
  },
};
