import { isCalendarDay } from '../text/calendar';
import { readDate } from '../text/readDate';
import type { Checklist, Row } from './checklist';
import type { Field } from '../format/fields';
import { firstCheckDay, partCheckDay } from './firstCheckDay';

interface DateContext {
  readonly checklist: Checklist | undefined;
  /** The local calendar day, `YYYY-MM-DD`. */
  readonly today: string;
}

/**
 * Reads a day typed into a date field, as `YYYY-MM-DD`. Only for input whose result the user sees at
 * once, because the year of `11/20` is guessed (see `guessDay`): a 期限 is the next such day from today.
 */
export function readTypedDate(
  { item, field }: { readonly item: string | null; readonly field: Field },
  text: string,
  { checklist, today }: DateContext,
): string | undefined {
  if (isCalendarDay(text)) return text;
  const withYear = readDate(text);
  if (withYear !== undefined) return withYear;
  const firstCheck = firstCheckOf(item, checklist);
  const from = firstCheck !== undefined && firstCheck > today ? firstCheck : today;
  return guessDay(field, text, { firstCheck, today, notBefore: from });
}

export interface KnownDays {
  /** The day of the first check that applies to the row, where it is known. */
  readonly firstCheck: string | undefined;
  readonly today: string;
  /** A 期限, or a day of the contract, is on or after this day. */
  readonly notBefore: string;
}

/**
 * The most likely day that `11/20` means without a year; `undefined` where there is none. A guess, so the
 * user must see it; never write it automatically.
 *
 * 初回確認日 is the last such day up to today. 完了日 is the first such day from the first check on, and
 * never after today; without a first check it is the last one up to today. Any other date is the first
 * such day from `notBefore` on.
 */
export function guessDay(
  field: Field,
  text: string,
  { firstCheck, today, notBefore }: KnownDays,
): string | undefined {
  if (field === '完了日') {
    const day = firstCheck === undefined ? lastUpTo(text, today) : readDate(text, firstCheck);
    return day !== undefined && day <= today ? day : undefined;
  }
  return field.startsWith('初回確認日') ? lastUpTo(text, today) : readDate(text, notBefore);
}

/** The last such day up to `day`; the last 2/29 may be eight years back. */
function lastUpTo(text: string, day: string): string | undefined {
  const year = Number(day.slice(0, 4));
  for (let earlier = 0; earlier <= 8; earlier++) {
    const start = `${String(year - earlier).padStart(4, '0')}-01-01`;
    const found = readDate(text, start);
    if (found !== undefined && found <= day) return found;
  }
  return undefined;
}

function firstCheckOf(item: string | null, checklist: Checklist | undefined): string | undefined {
  if (item === null || !checklist) return undefined;
  const row = checklist.rows.find(({ id }) => id === item);
  // A row that is missing in the file has the day of its Part.
  return row ? knownFirstCheck(row, checklist) : realDay(partCheckDay(item, checklist));
}

/** The day of the first check that applies to the row; `undefined` where it is not a real day. */
export function knownFirstCheck(row: Row, checklist: Checklist): string | undefined {
  return realDay(firstCheckDay(row, checklist));
}

function realDay(day: string | undefined): string | undefined {
  return day !== undefined && isCalendarDay(day) ? day : undefined;
}
