import { isCalendarDay } from '../../text/calendar';
import type { RowRule } from '../rule';

/** A 期限 that has passed asks: is it done, or is there another day? */
export const overdue: RowRule = {
  id: 'overdue',
  scope: 'row',
  *check(row, { today }) {
    const value = row.field('期限');
    if (value?.text == null || !isCalendarDay(value.text) || value.text >= today) return;
    const written = row.field('初回確認');
    // Another text than an answer, or than a day, is told as such already.
    const unanswered = written?.text == null && !written?.locked;
    const completion = row.field('完了日');
    const open = row.status === '未完了' && !completion?.locked && completion?.text == null;
    if (!open && !unanswered) return;
    yield {
      rule: 'overdue',
      day: value.text,
      span: value.span,
      item: row.id,
      field: '期限',
      fixes: [],
    };
  },
};
