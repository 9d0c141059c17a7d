import type { Fix } from '../../problems/problem';
import type { RowRule } from '../rule';

/** An いいえ is to be followed up: the form wants the day on which the check was completed. */
export const completionDateMissing: RowRule = {
  id: 'completion-date-missing',
  scope: 'row',
  *check(row, { today }) {
    const answer = row.field('初回確認');
    const completion = row.field('完了日');
    // What is there and is no day is told as such already.
    if (completion?.locked || completion?.text != null) return;
    if (!answer || row.status !== '未完了') return;
    yield {
      rule: 'completion-date-missing',
      span: answer.span,
      item: row.id,
      field: '完了日',
      fixes: row.field('期限')
        ? [complete(row.id, today)]
        : [complete(row.id, today), plan(row.id)],
    };
  },
};

function complete(item: string, today: string): Fix {
  return {
    id: 'add-completion-date',
    operations: [{ kind: 'set', item, field: '完了日', value: today, seen: null }],
    safe: false,
    preferred: true,
  };
}

/** The day is the user's to name: only the key goes in. */
function plan(item: string): Fix {
  return {
    id: 'add-deadline',
    operations: [{ kind: 'set', item, field: '期限', value: null, seen: null }],
    safe: false,
    preferred: false,
  };
}
