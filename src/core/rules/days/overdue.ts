import { openDeadline } from '../../model/openDeadline';
import type { Fix, FixKind } from '../../problems/fix';
import { addCompletionDate } from '../fixes';
import type { Rule } from '../rule';

const CHOOSE_DEADLINE: FixKind = {
  id: 'choose-deadline',
  oneByOne: true,
  asksForValue: true,
  title: (_fix, t) => t('Choose another 期限'),
};

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
      fixes: [
        ...(row.status === '未完了'
          ? [addCompletionDate(row.id, today, { preferred: false })]
          : []),
        chooseAnother(row.id, deadline.day),
      ],
    };
  },
  message: ({ day }, t) =>
    t('期限 {day} has passed. Complete the row, or agree on another day.', { day }),
  help: (t) => ({
    meaning: t('The 期限 of a row that is not completed, or not answered, has passed.'),
    why: t('It is done, or there is to be another day.'),
  }),
  example: {
    before: ['    初回確認: いいえ', '    期限: 2020-01-31'],
    after: ['    初回確認: いいえ', '    完了日: 2020-01-30', '    期限: 2020-01-31'],
  },
};

function chooseAnother(item: string, seen: string): Fix {
  return {
    kind: CHOOSE_DEADLINE,
    operations: [{ kind: 'set', item, field: '期限', value: null, seen }],
    safe: false,
    preferred: false,
  };
}
