import { isCalendarDay } from '../../text/calendar';
import type { RowRule } from '../rule';

/** Nothing is left to do on the row, so nothing is due. */
export const deadlineUnexpected: RowRule = {
  id: 'deadline-unexpected',
  scope: 'row',
  *check(row) {
    const value = row.field('期限');
    if (value?.text == null || !isCalendarDay(value.text)) return;
    if (row.status === '未完了' || row.status === '未確認') return;
    yield {
      rule: 'deadline-unexpected',
      status: row.status,
      span: value.span,
      item: row.id,
      field: '期限',
      fixes: [
        {
          id: 'remove-deadline',
          operations: [{ kind: 'unset', item: row.id, field: '期限', seen: value.text }],
          safe: false,
          preferred: true,
        },
      ],
    };
  },
};
