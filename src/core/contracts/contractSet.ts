import { byCode } from '../text/byCode';
import type { Contract } from './contract';
import type { Due } from './due';
import { byDate, dueOfContract } from './due';
import type { HospitalMatrix } from './matrix';
import { matrixOf } from './matrix';
import type { OverviewEntry } from './overview';
import { overviewOf } from './overview';

/** What one contract adds to the views of a day. */
interface Part {
  readonly today: string;
  readonly entry: OverviewEntry;
  readonly due: readonly Due[];
}

/**
 * Contracts whose files come, change and go. What is shown of a contract is computed again only when its file or
 * the day changes. Every answer is that of the whole: contracts by path, in whatever order they came.
 */
export class ContractSet {
  private readonly byPath = new Map<string, Contract>();
  private readonly parts = new WeakMap<Contract, Part>();
  private readonly matrices = new Map<string | null, readonly [HospitalMatrix, ...Contract[]]>();
  private sorted: readonly Contract[] | undefined;

  /** Adds the contract, or replaces the one of its path. */
  put(contract: Contract): void {
    this.byPath.set(contract.path, contract);
    this.sorted = undefined;
  }

  /** Returns whether there was one of that path. */
  remove(path: string): boolean {
    this.sorted = undefined;
    return this.byPath.delete(path);
  }

  get(path: string): Contract | undefined {
    return this.byPath.get(path);
  }

  /** By path. */
  get contracts(): readonly Contract[] {
    this.sorted ??= [...this.byPath.values()].sort((a, b) => byCode(a.path, b.path));
    return this.sorted;
  }

  overview(today: string): readonly OverviewEntry[] {
    return this.contracts.map((contract) => this.partOf(contract, today).entry);
  }

  due(today: string): readonly Due[] {
    return byDate(this.contracts.flatMap((contract) => this.partOf(contract, today).due));
  }

  /** `undefined` where no contract names that hospital; `null`: those that name none. */
  matrix(hospital: string | null): HospitalMatrix | undefined {
    const own = this.contracts.filter(({ head }) => head.医療機関 === hospital);
    const [known, ...from] = this.matrices.get(hospital) ?? [];
    const isSame = own.length === from.length && own.every((each, at) => each === from[at]);
    if (known && isSame) return known;
    this.matrices.delete(hospital);
    const [matrix] = matrixOf(own);
    if (matrix) this.matrices.set(hospital, [matrix, ...own]);
    return matrix;
  }

  private partOf(contract: Contract, today: string): Part {
    const known = this.parts.get(contract);
    if (known?.today === today) return known;
    const part = {
      today,
      entry: overviewOf(contract, today),
      due: dueOfContract(contract, today),
    };
    this.parts.set(contract, part);
    return part;
  }
}
