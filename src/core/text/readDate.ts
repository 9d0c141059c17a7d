import { formatDay, isCalendarDay, isDay } from './calendar';
import { plainWord } from './plainWord';

/**
 * Reads a date as people write it, as `YYYY-MM-DD`; `undefined` for a text that is not a date, or is
 * ambiguous.
 *
 * Understands 令和6年7月1日, 令和元年…, R6.7.1, 令6.7.1, R元.7.1, 2024/7/1, 2024年7月1日, 2024.7.1, 2024・7・1,
 * 20240701, and 7/1 and 7月1日 as the first such day on or after `notBefore`; full-width digits, all
 * dashes and stray spaces too. A weekday after the date must match it, and the era must be that of the
 * day (平成31年5月1日 does not exist). A time of day after it is dropped (2024/7/1 0:00:00, as Excel writes
 * it), but a time with a time zone is not accepted, because it could be another day.
 */
export function readDate(text: string, notBefore?: string): string | undefined {
  const word = plainWord(text)?.trim();
  if (word === undefined) return undefined;
  const weekday = WEEKDAY.exec(word);
  const plain = word.slice(0, weekday?.index).replace(TIME, '').replace(/\s/g, '');
  const day = readEra(plain) ?? readWestern(plain) ?? readMonthDay(plain, notBefore);
  const named = weekday?.[1] ?? weekday?.[2];
  return day !== undefined && (named === undefined || weekdayOf(day) === named) ? day : undefined;
}

/** `(月)`, `(月曜日)`, `月曜`; but not the 日 of `1日`. */
const WEEKDAY = /(?:\(([月火水木金土日])(?:曜日?)?\)|([月火水木金土日])曜日?)$/;

/** ` 0:00`, ` 12:30:00`, `T00:00:00.000`. */
const TIME = /[\sT]\d{1,2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?\s*$/;

function weekdayOf(day: string): string | undefined {
  return '日月火水木金土'[new Date(`${day}T00:00:00Z`).getUTCDay()];
}

const MONTH_AND_DAY = String.raw`[年/.・-](\d{1,2})[月/.・-](\d{1,2})日?`;
const WITH_ERA = new RegExp(`^([^\\d元]{1,4}?)\\.?(元|\\d{1,2})${MONTH_AND_DAY}$`);
const WITH_YEAR = new RegExp(`^(\\d{4})(?:${MONTH_AND_DAY}|(\\d{2})(\\d{2}))$`);
const WITHOUT_YEAR = /^(\d{1,2})(?:月(\d{1,2})日|\/(\d{1,2}))$/;

function readEra(text: string): string | undefined {
  const match = WITH_ERA.exec(text);
  if (!match) return undefined;
  const era = (match[1] ?? '').toUpperCase();
  const year = match[2] === '元' ? 1 : Number(match[2]);
  const first = eras().get(era);
  if (first === undefined || year < 1) return undefined;
  const day = realDay(first + year - 1, match[3], match[4]);
  return day && namesOfEra(day).includes(era) ? day : undefined;
}

/** `2024-07-01` → `['令和', '令', 'R']`. */
function namesOfEra(day: string): readonly string[] {
  const [name = '', letter = ''] = eraOn(day);
  return [name, name.charAt(0), letter];
}

function readWestern(text: string): string | undefined {
  const match = WITH_YEAR.exec(text);
  return match ? realDay(Number(match[1]), match[2] ?? match[4], match[3] ?? match[5]) : undefined;
}

function readMonthDay(text: string, notBefore: string | undefined): string | undefined {
  const match = WITHOUT_YEAR.exec(text);
  if (!match || notBefore === undefined || !isCalendarDay(notBefore)) return undefined;
  const year = Number(notBefore.slice(0, 4));
  // The next 2/29 may be up to eight years away.
  for (let later = 0; later <= 8; later++) {
    const day = realDay(year + later, match[1], match[2] ?? match[3]);
    if (day !== undefined && day >= notBefore) return day;
  }
  return undefined;
}

function realDay(year: number, month = '', day = ''): string | undefined {
  const fits = isDay(year, Number(month), Number(day));
  return fits ? formatDay(year, Number(month), Number(day)) : undefined;
}

let knownEras: ReadonlyMap<string, number> | undefined;

/**
 * The first year of each era from `Intl`, by the era's name, the first character of the name, and
 * the letter.
 */
function eras(): ReadonlyMap<string, number> {
  knownEras ??= new Map(
    Array.from({ length: 300 }, (_, index) => 1868 + index).flatMap((year) => {
      const [name = '', letter = '', ofEra = ''] = eraOn(formatDay(year, 12, 31));
      const first = year - Number(ofEra) + 1;
      return first === year
        ? [name, name.charAt(0), letter].map((each) => [each, year] as const)
        : [];
    }),
  );
  return knownEras;
}

let knownFormats: readonly Intl.DateTimeFormat[] | undefined;

/** One format with the era's name, one with its letter. Created on first use: loading takes 10 ms. */
function eraFormats(): readonly Intl.DateTimeFormat[] {
  knownFormats ??= (['long', 'narrow'] as const).map(
    (era) =>
      new Intl.DateTimeFormat('ja-JP-u-ca-japanese', { era, year: 'numeric', timeZone: 'UTC' }),
  );
  return knownFormats;
}

/** `2024-07-01` → `['令和', 'R', '6']`. */
function eraOn(day: string): readonly string[] {
  const date = new Date(`${day}T00:00:00Z`);
  const [long = [], narrow = []] = eraFormats().map((format) => format.formatToParts(date));
  const year = long.find(({ type }) => type === 'year')?.value.replace('元', '1') ?? '';
  const name = long.find(({ type }) => type === 'era')?.value ?? '';
  const letter = narrow.find(({ type }) => type === 'era')?.value ?? '';
  return [name, letter, year];
}
