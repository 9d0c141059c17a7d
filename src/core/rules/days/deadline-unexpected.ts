import { isCalendarDay } from '../../text/calendar';
import type { FixKind } from '../../problems/fix';
import type { Rule } from '../rule';

const REMOVE_DEADLINE: FixKind = {
  id: 'remove-deadline',
  title: (_fix, t) => t('Remove the 期限'),
};

/** Nothing is left to do on the row, so nothing is due. */
export const deadlineUnexpected: Rule<'deadline-unexpected', { readonly status: string }> = {
  id: 'deadline-unexpected',
  severity: 'information',
  *checkRow(row) {
    const value = row.field('期限');
    if (value?.text == null || !isCalendarDay(value.text)) return;
    if (row.status === '未完了' || row.status === '未確認') return;
    yield {
      status: row.status,
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
  message: ({ item = '', status }, t) =>
    t('{item} is {status}, so nothing is due any more. Remove the 期限.', { item, status }),
  help: (t) => ({
    meaning: t('A row has a 期限 and is 確認済, 完了 or 対象外.'),
    why: t('Nothing is left to do there.'),
  }),
  example: {
    before: ['    初回確認: はい', '    期限: 2026-12-11'],
    after: ['    初回確認: はい'],
  },
};
