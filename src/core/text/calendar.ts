/** Calendar days as text, `YYYY-MM-DD`, without time zones. */

/** Whether the text is a real day in exactly that form: `2024-02-30` and `2024-7-1` are not. */
export function isCalendarDay(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return match !== null && isDay(Number(match[1]), Number(match[2]), Number(match[3]));
}

/** Whether the month has that day; `month` and `day` count from 1, `year` is 1 to 9999. */
export function isDay(year: number, month: number, day: number): boolean {
  if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1) return false;
  return day <= new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate();
}

/** Days from one day to a later one, both `YYYY-MM-DD`; negative where `to` is the earlier. */
export function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}

/** The next day; both `YYYY-MM-DD`. */
export function dayAfter(day: string): string {
  return new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
}

/** The calendar day of `now` in the user's time zone. */
export function localDay(now: Date): string {
  return formatDay(now.getFullYear(), now.getMonth() + 1, now.getDate());
}

/** Milliseconds from `now` to the next midnight in the user's time zone. */
export function untilMidnight(now: Date): number {
  const midnight = new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1);
  return midnight.getTime() - now.getTime();
}

/** `2024, 7, 1` → `2024-07-01`. */
export function formatDay(year: number, month: number, day: number): string {
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

function pad(value: number, length: number): string {
  return String(value).padStart(length, '0');
}
