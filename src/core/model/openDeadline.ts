import type { FieldValue } from '../parse/readField';
import { isCalendarDay } from '../text/calendar';
import type { Row } from './checklist';

/** The 期限 of a row that is still open, with its day. */
export interface OpenDeadline {
  /** `YYYY-MM-DD`, a real day. */
  readonly day: string;
  readonly value: FieldValue;
}

/**
 * The 期限 of a row that is not answered, or answered いいえ without a 完了日. `undefined` where the row
 * has none, or a text that is not a day; also where another rule reports its answer or its 完了日.
 */
export function openDeadline(row: Row): OpenDeadline | undefined {
  const value = row.field('期限');
  if (value?.text == null || !isCalendarDay(value.text)) return undefined;
  const answer = row.field('初回確認');
  const unanswered = answer?.text == null && !answer?.locked;
  const completion = row.field('完了日');
  const open = row.status === '未完了' && !completion?.locked && completion?.text == null;
  return open || unanswered ? { day: value.text, value } : undefined;
}
