import { firstCheckDay } from '../../model/firstCheckDay';
import { isCalendarDay } from '../../text/calendar';
import { readAnswer } from '../../text/readAnswer';
import type { Rule } from '../rule';

/** What was found open at the first check cannot have been completed before it. */
export const completionBeforeFirstCheck: Rule<
  'completion-before-first-check',
  { readonly day: string; readonly first: string }
> = {
  id: 'completion-before-first-check',
  severity: 'error',
  *checkRow(row, { checklist }) {
    const value = row.field('完了日');
    if (value?.text == null || !isCalendarDay(value.text)) return;
    const first = firstCheckDay(row, checklist);
    if (first === undefined || !isCalendarDay(first) || value.text >= first) return;
    // With another answer, `completion-date-unexpected` reports the date.
    if (readAnswer(row.field('初回確認')?.text ?? '') !== 'いいえ') return;
    yield {
      day: value.text,
      first,
      span: value.span,
      item: row.id,
      field: '完了日',
      fixes: [],
    };
  },
  message: ({ day, first }, t) =>
    t('完了日 {day} is before the first check on {first}.', { day, first }),
  help: (t) => ({
    meaning: t('The 完了日 is before the 初回確認日 of the row or its Part.'),
    why: t('What was found open at the first meeting cannot have been completed before it.'),
  }),
  example: {
    before: [
      '初回確認日:',
      '  Part1: 2026-09-07',
      '項目:',
      '  P1-A-1:',
      '    初回確認: いいえ',
      '    完了日: 2026-09-01',
    ],
    after: [
      '初回確認日:',
      '  Part1: 2026-09-07',
      '項目:',
      '  P1-A-1:',
      '    初回確認: いいえ',
      '    完了日: 2026-10-01',
    ],
  },
};
