import type { Fix } from '../../problems/problem';
import type { Row } from '../../model/checklist';
import { isCalendarDay } from '../../text/calendar';
import type { RowRule } from '../rule';

/** A 完了日 completes an いいえ; beside another answer, one of the two is wrong. */
export const completionDateUnexpected: RowRule = {
  id: 'completion-date-unexpected',
  scope: 'row',
  *check(row) {
    const value = row.field('完了日');
    const written = row.field('初回確認');
    // Another text than an answer is told as such already.
    const readable = row.answer !== undefined || (written?.text == null && !written?.locked);
    if (value?.text == null || !isCalendarDay(value.text)) return;
    if (!readable || row.answer === 'いいえ') return;
    yield {
      rule: 'completion-date-unexpected',
      answer: row.answer ?? null,
      span: value.span,
      item: row.id,
      field: '完了日',
      fixes: [remove(row.id, value.text), answerNo(row)],
    };
  },
};

function remove(item: string, seen: string): Fix {
  return {
    id: 'remove-completion-date',
    operations: [{ kind: 'unset', item, field: '完了日', seen }],
    safe: false,
    preferred: true,
  };
}

function answerNo({ id, answer }: Row): Fix {
  const seen = answer ?? null;
  return {
    id: 'answer-no',
    operations: [{ kind: 'set', item: id, field: '初回確認', value: 'いいえ', seen }],
    safe: false,
    preferred: false,
  };
}
