import type { Fix, FixKind } from '../../problems/fix';
import { valueIn } from '../fixes';
import type { Rule } from '../rule';

const ADD_COMPLETION_DATE: FixKind = {
  id: 'add-completion-date',
  title: (fix, t) => t('Add 完了日 {day}', { day: valueIn(fix) }),
};

/** The fix adds only the key; the user enters the day. */
const ADD_DEADLINE: FixKind = { id: 'add-deadline', title: (_fix, t) => t('Add 期限') };

/** An いいえ needs a follow-up: the form asks for the day on which the check was completed. */
export const completionDateMissing: Rule<'completion-date-missing'> = {
  id: 'completion-date-missing',
  severity: 'warning',
  *checkRow(row, { today }) {
    const answer = row.field('初回確認');
    const completion = row.field('完了日');
    // Another rule reports a 完了日 that is not a day.
    if (completion?.locked || completion?.text != null) return;
    if (!answer || row.status !== '未完了') return;
    yield {
      span: answer.span,
      item: row.id,
      field: '完了日',
      fixes: row.field('期限')
        ? [complete(row.id, today)]
        : [complete(row.id, today), plan(row.id)],
    };
  },
  message: ({ item = '' }, t) =>
    t('{item} is answered いいえ and has no 完了日. Enter the day it was completed.', { item }),
  help: (t) => ({
    meaning: t('A row is answered いいえ and has no 完了日.'),
    why: t(
      'The form wants the day on which the check was completed. Where it is still open, a 期限 says until when.',
    ),
  }),
  example: {
    before: ['    初回確認: いいえ'],
    after: ['    初回確認: いいえ', '    完了日: 2026-10-02'],
  },
};

function complete(item: string, today: string): Fix {
  return {
    kind: ADD_COMPLETION_DATE,
    operations: [{ kind: 'set', item, field: '完了日', value: today, seen: null }],
    safe: false,
    preferred: true,
  };
}

function plan(item: string): Fix {
  return {
    kind: ADD_DEADLINE,
    operations: [{ kind: 'set', item, field: '期限', value: null, seen: null }],
    safe: false,
    preferred: false,
  };
}
