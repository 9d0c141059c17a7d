import type { Status } from '../model/status';
import type { Contract, ContractHead } from './contract';
import { dueOfContract } from './due';

/** One line of the overview. Its names are those of `kakunin overview --format json`. */
export interface OverviewEntry extends ContractHead {
  readonly path: string;
  readonly progress: { readonly done: number; readonly of: number };
  readonly statuses: Readonly<Record<Status, number>>;
  readonly problems: Contract['problems'];
  /** Open rows whose 期限 has passed. */
  readonly overdue: number;
  /** The first day, today or later, on which something is due; `null` where nothing is. */
  readonly nextDue: string | null;
}

export function overviewOf(contract: Contract, today: string): OverviewEntry {
  const { path, head, progress, problems } = contract;
  const due = dueOfContract(contract, today);
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
