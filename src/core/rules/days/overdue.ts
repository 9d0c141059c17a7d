import { openDeadline } from '../../model/openDeadline';
import type { Rule } from '../rule';

/** A 期限 has passed: the row is done, or needs another day. */
export const overdue: Rule<'overdue', { readonly day: string }> = {
  id: 'overdue',
  severity: 'warning',
  *checkRow(row, { today }) {
    const deadline = openDeadline(row);
    if (!deadline || deadline.day >= today) return;
    yield {
      day: deadline.day,
      span: deadline.value.span,
      item: row.id,
      field: '期限',
      fixes: [],
    };
  },
  message: ({ item = '', day }, t) =>
    t('{item}: the 期限 {day} has passed. Complete the row, or agree on another day.', {
      item,
      day,
    }),
  help: (t) => ({
    meaning: t('The 期限 of a row that is not completed, or not answered, has passed.'),
    why: t('It is done, or there is to be another day.'),
  }),
  example: {
    before: ['    初回確認: いいえ', '    期限: 2020-01-31'],
    after: ['    初回確認: いいえ', '    完了日: 2020-01-30'],
  },
};
