import type { Status } from '../model/status';
import type { Continued } from './continued';
import { continuedIn } from './continued';
import type { Contract, ContractHead } from './contract';
import { dueOfContract } from './due';

/** One line of the overview. Its names are those of `kakunin overview --format json`. */
export interface OverviewEntry extends ContractHead {
  readonly path: string;
  readonly progress: { readonly done: number; readonly of: number };
  readonly statuses: Readonly<Record<Status, number>>;
  readonly problems: Contract['problems'];
  /** Open rows whose 期限 has passed; 0 for a contract that is over. */
  readonly overdue: number;
  /** The first day, today or later, on which something is due; `null` where nothing is. */
  readonly nextDue: string | null;
}

/** A line for each contract, in their order. Those that another one continues are among them. */
export function overviewOf(
  contracts: readonly Contract[],
  today: string,
  continued = continuedIn(contracts),
): readonly OverviewEntry[] {
  return contracts.map((contract) => overviewEntry(contract, today, continued));
}

export function overviewEntry(
  contract: Contract,
  today: string,
  continued: Continued,
): OverviewEntry {
  const { path, head, progress, problems } = contract;
  const due = dueOfContract(contract, today, continued);
  const coming = due.map(({ date }) => date).filter((date) => date >= today);
  return {
    path,
    ...head,
    progress: { done: progress.done, of: progress.total },
    statuses: progress.counts,
    problems,
    overdue: due.filter(({ kind, overdueDays }) => kind === 'row' && overdueDays > 0).length,
    nextDue: coming.reduce<string | null>(
      (first, date) => (first === null || date < first ? date : first),
      null,
    ),
  };
}
