import { calendarFile } from '../../core/contracts/calendarFile';
import type { Due } from '../../core/contracts/due';
import { dueOf } from '../../core/contracts/due';
import { dueTitle } from '../../core/contracts/dueTitle';
import type { Translate } from '../../core/problems/translate';
import type { Arguments, Command } from '../command';
import { Failure } from '../failure';
import { readContracts } from '../readContracts';
import { jsonText } from '../report/jsonText';

export const due: Command = {
  name: 'due',
  operands: '[PATH…]',
  options: ['format', 'within'],
  formats: ['text', 'json', 'ics'],
  summary: (t) => t('Lists what is due: open rows, signings and ends of contracts'),
  details: (t) => [
    t('Reads files, and all *.kakunin.yaml below folders; without a path, below this folder.'),
    t('What is overdue is always listed. ics is a calendar, for a program that shows one.'),
  ],
  run(given, session) {
    const { io, t, today } = session;
    const within = daysOf(given, t);
    const { contracts, status } = readContracts(given.operands, session);
    const list = dueOf(contracts, today, within);
    switch (given.last('format')) {
      case 'json':
        io.stdout(jsonText({ due: list }));
        break;
      case 'ics':
        io.stdout(calendarFile(list, today, t));
        break;
      default:
        io.stdout(list.map((each) => `${textOf(each, t)}\n`).join(''));
    }
    return status;
  },
};

function daysOf(given: Arguments, t: Translate): number | undefined {
  const days = given.last('within');
  if (days === undefined) return undefined;
  if (/^\d{1,5}$/.test(days)) return Number(days);
  throw new Failure(t('{option} takes a number of days.', { option: '--within' }));
}

function textOf(each: Due, t: Translate): string {
  const { date, overdueDays, path, 担当者 } = each;
  const late = overdueDays > 0 ? ` ${t('({days} days overdue)', { days: overdueDays })}` : '';
  const who = 担当者 === null ? '' : ` · ${担当者}`;
  return `${date}${late}  ${dueTitle(each, t)}${who} · ${path}`;
}
