import type { Fix, FixKind } from '../../problems/fix';
import { addCompletionDate } from '../fixes';
import type { Rule } from '../rule';

/** The fix adds only the key; the user enters the day. */
const ADD_DEADLINE: FixKind = { id: 'add-deadline', title: (_fix, t) => t('Add 期限') };

/** An いいえ is completed or planned. With a 期限, it is a state and not a problem. */
export const completionDateMissing: Rule<'completion-date-missing'> = {
  id: 'completion-date-missing',
  severity: 'warning',
  *checkRow(row, { today }) {
    const answer = row.field('初回確認');
    const [completion, deadline] = [row.field('完了日'), row.field('期限')];
    // Other rules report a 完了日 or a 期限 that is not a day, or a 期限 that is past.
    if (completion?.locked || completion?.text != null) return;
    if (deadline?.locked || deadline?.text != null) return;
    if (!answer || row.status !== '未完了') return;
    const complete = addCompletionDate(row.id, today, { preferred: true });
    yield {
      span: answer.span,
      item: row.id,
      field: '完了日',
      fixes: deadline ? [complete] : [complete, plan(row.id)],
    };
  },
  message: (_found, t) =>
    t(
      '初回確認 is いいえ, with neither 期限 nor 完了日. Enter by when it is to be done, or the day on which it was completed.',
    ),
  help: (t) => ({
    meaning: t('A row is answered いいえ and has neither 期限 nor 完了日.'),
    why: t(
      'The form wants the day on which the check was completed. Where it is still open, a 期限 says until when; such a row has no problem until that day.',
    ),
  }),
  example: {
    before: ['    初回確認: いいえ'],
    after: ['    初回確認: いいえ', '    期限: 2099-10-02'],
  },
};

function plan(item: string): Fix {
  return {
    kind: ADD_DEADLINE,
    operations: [{ kind: 'set', item, field: '期限', value: null, seen: null }],
    safe: false,
    preferred: false,
  };
}
