import { firstCheckDay } from '../../model/firstCheckDay';
import { isCalendarDay } from '../../text/calendar';
import { readAnswer } from '../../text/readAnswer';
import type { RowRule } from '../rule';

/** What was found open at the first check cannot have been completed before it. */
export const completionBeforeFirstCheck: RowRule = {
  id: 'completion-before-first-check',
  scope: 'row',
  *check(row, { checklist }) {
    const value = row.field('完了日');
    if (value?.text == null || !isCalendarDay(value.text)) return;
    const first = firstCheckDay(row, checklist);
    if (first === undefined || !isCalendarDay(first) || value.text >= first) return;
    // Beside another answer, the date itself is unexpected.
    if (readAnswer(row.field('初回確認')?.text ?? '') !== 'いいえ') return;
    yield {
      rule: 'completion-before-first-check',
      day: value.text,
      first,
      span: value.span,
      item: row.id,
      field: '完了日',
      fixes: [],
    };
  },
};
