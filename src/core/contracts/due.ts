import { byCode } from '../text/byCode';
import { daysBetween } from '../text/calendar';
import type { Continued } from './continued';
import { continuedIn, isOver } from './continued';
import type { Contract } from './contract';

/** An open row with a 期限, the end of a contract, or a planned signing. */
export interface Due {
  /** `YYYY-MM-DD`. */
  readonly date: string;
  /** Days since `date`; 0 today and before it. */
  readonly overdueDays: number;
  readonly path: string;
  /** The row; `null` for a day of the contract itself. */
  readonly item: string | null;
  /** Title of the row, or the 対象システム of the contract; `''` where it has none. */
  readonly title: string;
  readonly 担当者: string | null;
  readonly kind: 'row' | 'contract-end' | 'signing';
}

/**
 * What is due, by date; on one day in the order of the contracts and their rows. A 締結予定日 that has
 * passed is not due: the contract was signed, or its day is an error that nobody can tell. Nothing is due in a
 * contract that is over.
 *
 * @param within only what is due up to so many days after today; what is overdue is always included
 */
export function dueOf(
  contracts: readonly Contract[],
  today: string,
  within = Infinity,
): readonly Due[] {
  const continued = continuedIn(contracts);
  return byDate(contracts.flatMap((each) => dueOfContract(each, today, continued))).filter(
    ({ date }) => daysBetween(today, date) <= within,
  );
}

/** Stable: on one day the order stays. */
export function byDate(due: readonly Due[]): readonly Due[] {
  return due.toSorted((a, b) => byCode(a.date, b.date));
}

/** Due of one contract, in no order of dates. */
export function dueOfContract(
  contract: Contract,
  today: string,
  continued: Continued,
): readonly Due[] {
  if (isOver(contract, continued, today)) return [];
  const { path, head, rows } = contract;
  const due = (date: string, what: Pick<Due, 'kind' | 'item' | 'title' | '担当者'>): Due => ({
    date,
    overdueDays: Math.max(0, daysBetween(date, today)),
    path,
    ...what,
  });
  const system = { item: null, title: head.対象システム ?? '', 担当者: null };
  const { 締結予定日: signing, 満了日: end } = head;
  return [
    ...(signing !== null && signing >= today ? [due(signing, { kind: 'signing', ...system })] : []),
    ...rows.flatMap(({ id, title, deadline, 担当者 }) =>
      deadline === null ? [] : [due(deadline, { kind: 'row', item: id, title, 担当者 })],
    ),
    ...(end === null ? [] : [due(end, { kind: 'contract-end', ...system })]),
  ];
}
