import type { Translate } from '../problems/translate';
import { dayAfter } from '../text/calendar';
import type { Due } from './due';
import { dueTitle } from './dueTitle';

/**
 * What is due as an iCalendar file (RFC 5545): one all-day event for each, CRLF, at most 75 octets a
 * line. The same input gives the same bytes; an event keeps its UID when its day changes.
 */
export function calendarFile(due: readonly Due[], today: string, t: Translate): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//kakunin//kakunin//JA',
    'CALSCALE:GREGORIAN',
    ...due.flatMap((each) => eventLines(each, today, t)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function eventLines(due: Due, today: string, t: Translate): readonly string[] {
  const { kind, item, path, date, 担当者 } = due;
  const description = [path, ...(担当者 === null ? [] : [`担当者: ${担当者}`])].join('\n');
  return [
    'BEGIN:VEVENT',
    `UID:${encodeURIComponent([kind, item ?? '', path].join(' '))}@kakunin`,
    `DTSTAMP:${compact(today)}T000000Z`,
    `DTSTART;VALUE=DATE:${compact(date)}`,
    `DTEND;VALUE=DATE:${compact(dayAfter(date))}`,
    `SUMMARY:${escaped(dueTitle(due, t))}`,
    `DESCRIPTION:${escaped(description)}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

function compact(day: string): string {
  return day.replaceAll('-', '');
}

function escaped(text: string): string {
  return text.replace(/[\\;,]/g, '\\$&').replace(/\r\n|[\r\n]/g, '\\n');
}

const MOST_OCTETS = 75;

/** Breaks a line between characters; a continued line begins with a space. */
function folded(line: string): string {
  let [octets, text] = [0, ''];
  for (const character of line) {
    const length = octetsOf(character);
    if (octets + length > MOST_OCTETS) {
      text += '\r\n ';
      octets = 1;
    }
    text += character;
    octets += length;
  }
  return text;
}

/** Of the character in UTF-8. */
function octetsOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x1_0000 ? 3 : 4;
}
