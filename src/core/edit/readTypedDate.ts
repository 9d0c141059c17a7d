import type { Checklist } from '../model/checklist';
import { firstCheckDay, partCheckDay } from '../model/firstCheckDay';
import { isCalendarDay } from '../text/calendar';
import { readDate } from '../text/readDate';
import type { SetOperation } from './operation';

interface Place {
  readonly checklist: Checklist | undefined;
  /** The local calendar day, `YYYY-MM-DD`. */
  readonly today: string;
}

/**
 * The day that somebody types into a date field, as `YYYY-MM-DD`. Only for what is typed and shown
 * at once: a fix that nobody looks at must not guess a year.
 *
 * `11/20` without its year: a 期限 and the days of the contract are the next such day from today. A
 * first check is the last such day up to today. A completion is the first such day from the first
 * check on, and never after today; without a first check it is the last one up to today.
 */
export function readTypedDate(
  { item, field }: Pick<SetOperation, 'item' | 'field'>,
  text: string,
  { checklist, today }: Place,
): string | undefined {
  if (isCalendarDay(text)) return text;
  const withYear = readDate(text);
  if (withYear !== undefined) return withYear;
  const first = firstCheck(item, checklist);
  if (field === '完了日') {
    const day = first === undefined ? lastUpTo(text, today) : readDate(text, first);
    return day !== undefined && day <= today ? day : undefined;
  }
  if (field.startsWith('初回確認日')) return lastUpTo(text, today);
  return readDate(text, first !== undefined && first > today ? first : today);
}

/** The last such day up to `day`; 2/29 may be eight years back. */
function lastUpTo(text: string, day: string): string | undefined {
  const year = Number(day.slice(0, 4));
  for (let earlier = 0; earlier <= 8; earlier++) {
    const start = `${String(year - earlier).padStart(4, '0')}-01-01`;
    const found = readDate(text, start);
    if (found !== undefined && found <= day) return found;
  }
  return undefined;
}

function firstCheck(item: string | null, checklist: Checklist | undefined): string | undefined {
  if (item === null || !checklist) return undefined;
  const row = checklist.rows.find(({ id }) => id === item);
  // A row that the file leaves out has its Part's.
  const day = row ? firstCheckDay(row, checklist) : partCheckDay(item, checklist);
  return day !== undefined && isCalendarDay(day) ? day : undefined;
}
