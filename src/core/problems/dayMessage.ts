import type { Problem } from './problem';
import type { Translate } from './translate';

type DayRule =
  | 'completion-date-missing'
  | 'completion-date-unexpected'
  | 'completion-before-first-check'
  | 'date-in-future'
  | 'first-check-date-missing'
  | 'overdue'
  | 'deadline-unexpected';

/** The sentences about 初回確認日, 完了日 and 期限. */
export function dayMessage(problem: Extract<Problem, { rule: DayRule }>, t: Translate): string {
  const item = problem.item ?? '';
  switch (problem.rule) {
    case 'completion-date-missing':
      return t('{item} is answered いいえ and has no 完了日. Enter the day it was completed.', {
        item,
      });
    case 'completion-date-unexpected':
      return problem.answer === null
        ? t('{item} has a 完了日 and no answer. Answer いいえ, or take the date out.', { item })
        : t('{item} is answered {answer} and has a 完了日. It belongs to いいえ only.', {
            item,
            answer: problem.answer,
          });
    case 'completion-before-first-check':
      return t('{item}: the 完了日 {day} is before its first check on {first}.', {
        item,
        day: problem.day,
        first: problem.first,
      });
    case 'date-in-future':
      return t('{field} {day} is in the future. Enter the day on which it was done.', {
        field: problem.key,
        day: problem.day,
      });
    case 'first-check-date-missing':
      return t('{part} has answers and no 初回確認日. Enter the day of the first meeting.', {
        part: problem.part,
      });
    case 'overdue':
      return t('{item}: the 期限 {day} has passed. Complete the row, or agree on another day.', {
        item,
        day: problem.day,
      });
    case 'deadline-unexpected':
      return t('{item} is {status}, so nothing is due any more. Take the 期限 out.', {
        item,
        status: problem.status,
      });
  }
}
