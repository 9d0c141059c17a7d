import { byCode } from '../text/byCode';
import type { Continued } from './continued';
import { continuedIn, isOver, withoutContinued } from './continued';
import type { Contract } from './contract';
import type { Due } from './due';
import { byDate, dueOfContract } from './due';
import { groupBy } from './groupBy';
import type { Hospital } from './hospital';
import { byHospital } from './hospital';
import type { OverviewEntry } from './overview';
import { overviewEntry } from './overview';

/** What one contract adds to the views of a day. */
interface Part {
  readonly today: string;
  readonly isOver: boolean;
  readonly entry: OverviewEntry;
  readonly due: readonly Due[];
}

/** All contracts at one time. */
interface Whole {
  /** By path. */
  readonly contracts: readonly Contract[];
  readonly continued: Continued;
  /** By path, without those that another one continues. */
  readonly byHospital: ReadonlyMap<Hospital, readonly Contract[]>;
}

/**
 * Contracts whose files come, change and go. What is shown of a contract is computed again only when its file or
 * the day changes, or when the contract is over. Every answer is that of the whole: contracts by path, in whatever order they came.
 */
export class ContractSet {
  private readonly byPath = new Map<string, Contract>();
  private readonly parts = new WeakMap<Contract, Part>();
  /** `undefined` after a change. */
  private known: Whole | undefined;

  /** Adds the contract, or replaces the one of its path. */
  put(contract: Contract): void {
    this.byPath.set(contract.path, contract);
    this.known = undefined;
  }

  /** Returns whether there was one of that path. */
  remove(path: string): boolean {
    this.known = undefined;
    return this.byPath.delete(path);
  }

  get(path: string): Contract | undefined {
    return this.byPath.get(path);
  }

  /** The contract that continues the one of that path. */
  nextOf(path: string): Contract | undefined {
    const contract = this.byPath.get(path);
    return contract && this.whole.continued.get(contract);
  }

  /** By path, also contracts that another one continues. */
  get contracts(): readonly Contract[] {
    return this.whole.contracts;
  }

  /** By name. */
  get hospitals(): readonly Hospital[] {
    return [...this.whole.byHospital.keys()].sort(byHospital);
  }

  /** The contracts of the matrix of that hospital, by path; without those that another one continues. */
  ofHospital(hospital: Hospital): readonly Contract[] {
    return this.whole.byHospital.get(hospital) ?? [];
  }

  /** By path, also of contracts that another one continues. */
  overview(today: string): readonly OverviewEntry[] {
    return this.whole.contracts.map((contract) => this.partOf(contract, today).entry);
  }

  /** The line of that path in the overview. */
  overviewOf(path: string, today: string): OverviewEntry | undefined {
    const contract = this.byPath.get(path);
    return contract && this.partOf(contract, today).entry;
  }

  due(today: string): readonly Due[] {
    return byDate(this.whole.contracts.flatMap((each) => this.partOf(each, today).due));
  }

  private get whole(): Whole {
    this.known ??= wholeOf([...this.byPath.values()]);
    return this.known;
  }

  private partOf(contract: Contract, today: string): Part {
    const { continued } = this.whole;
    const over = isOver(contract, continued, today);
    const known = this.parts.get(contract);
    if (known?.today === today && known.isOver === over) return known;
    const part = {
      today,
      isOver: over,
      entry: overviewEntry(contract, today, continued),
      due: dueOfContract(contract, today, continued),
    };
    this.parts.set(contract, part);
    return part;
  }
}

function wholeOf(unsorted: readonly Contract[]): Whole {
  const contracts = unsorted.toSorted((a, b) => byCode(a.path, b.path));
  const continued = continuedIn(contracts);
  const current = withoutContinued(contracts, continued);
  return { contracts, continued, byHospital: groupBy(current, ({ head }) => head.医療機関) };
}
