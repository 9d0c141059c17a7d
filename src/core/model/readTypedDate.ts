import { isCalendarDay } from '../text/calendar';
import { readDate } from '../text/readDate';
import type { Checklist, Row } from './checklist';
import type { Field } from '../format/fields';
import { firstCheckDay, partCheckDay } from './firstCheckDay';

interface Place {
  readonly checklist: Checklist | undefined;
  /** The local calendar day, `YYYY-MM-DD`. */
  readonly today: string;
}

/**
 * The day that somebody types into a date field, as `YYYY-MM-DD`. Only for what is typed and shown
 * at once.
 *
 * `11/20` without its year: see `guessDay`. A 期限 is the next such day from today.
 */
export function readTypedDate(
  { item, field }: { readonly item: string | null; readonly field: Field },
  text: string,
  { checklist, today }: Place,
): string | undefined {
  if (isCalendarDay(text)) return text;
  const withYear = readDate(text);
  if (withYear !== undefined) return withYear;
  const firstCheck = firstCheckOf(item, checklist);
  const from = firstCheck !== undefined && firstCheck > today ? firstCheck : today;
  return guessDay(field, text, { firstCheck, today, notBefore: from });
}

export interface Known {
  /** The day of the first check that applies to the row, where it is known. */
  readonly firstCheck: string | undefined;
  readonly today: string;
  /** From which day on a 期限, or a day of the contract, is looked for. */
  readonly notBefore: string;
}

/**
 * The day that `11/20` without its year means most likely; `undefined` where there is none. A guess: to
 * be shown to somebody, never written on its own.
 *
 * A first check is the last such day up to today. A completion is the first such day from the first
 * check on, and never after today; without a first check it is the last one up to today. Any other is
 * the first such day from `notBefore` on.
 */
export function guessDay(
  field: Field,
  text: string,
  { firstCheck, today, notBefore }: Known,
): string | undefined {
  if (field === '完了日') {
    const day = firstCheck === undefined ? lastUpTo(text, today) : readDate(text, firstCheck);
    return day !== undefined && day <= today ? day : undefined;
  }
  return field.startsWith('初回確認日') ? lastUpTo(text, today) : readDate(text, notBefore);
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

function firstCheckOf(item: string | null, checklist: Checklist | undefined): string | undefined {
  if (item === null || !checklist) return undefined;
  const row = checklist.rows.find(({ id }) => id === item);
  // A row that the file leaves out has its Part's.
  return row ? knownFirstCheck(row, checklist) : realDay(partCheckDay(item, checklist));
}

/** The real day of the first check that applies to the row. */
export function knownFirstCheck(row: Row, checklist: Checklist): string | undefined {
  return realDay(firstCheckDay(row, checklist));
}

function realDay(day: string | undefined): string | undefined {
  return day !== undefined && isCalendarDay(day) ? day : undefined;
}
