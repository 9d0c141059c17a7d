import type { Status } from '../model/status';
import { withoutContinued } from './continued';
import type { Contract, ContractRow } from './contract';
import { rowKey } from './contract';
import type { Finding } from './findings';
import { findingsOf } from './findings';
import { groupBy } from './groupBy';
import type { Hospital } from './hospital';

/** The contracts of one hospital, row by row. Its names are those of `kakunin matrix --format json`. */
export interface HospitalMatrix {
  readonly 医療機関: Hospital;
  readonly contracts: readonly MatrixContract[];
  readonly rows: readonly MatrixRow[];
}

export interface MatrixContract {
  readonly path: string;
  readonly 事業者: string | null;
  readonly 対象システム: string | null;
}

export interface MatrixRow {
  readonly item: string;
  readonly title: string;
  readonly findings: readonly Finding[];
  /** One for each contract, in their order; `null` where the contract does not have this own row. */
  readonly cells: readonly (MatrixCell | null)[];
}

export interface MatrixCell {
  readonly status: Status;
  readonly 主担当: string | null;
  readonly 費用: string | null;
}

/**
 * Hospitals in the order of their first contract; the rows of the form in its order, then own rows. Contracts that
 * another one continues are left out.
 */
export function matrixOf(contracts: readonly Contract[]): readonly HospitalMatrix[] {
  return [...groupBy(withoutContinued(contracts), ({ head }) => head.医療機関)].map(
    ([hospital, own]) => ({
      医療機関: hospital,
      contracts: own.map(({ path, head: { 事業者, 対象システム } }) => ({
        path,
        事業者,
        対象システム,
      })),
      rows: rowsOf(own),
    }),
  );
}

/** The same row of each contract, side by side. */
export interface JoinedRow {
  /** The row of the first contract that has it. */
  readonly row: ContractRow;
  /** One for each contract, in their order; `undefined` where the contract does not have this own row. */
  readonly rows: readonly (ContractRow | undefined)[];
  readonly findings: readonly Finding[];
}

/** The rows of the form in its order, then own rows. */
export function joinRows(contracts: readonly Contract[]): readonly JoinedRow[] {
  const byContract = contracts.map(
    ({ rows }) => new Map(rows.map((row) => [rowKey(row), row] as const)),
  );
  return rowOrder(contracts).map((row) => {
    const rows = byContract.map((map) => map.get(rowKey(row)));
    const findings = row.part === 'P2' ? findingsOf(rows.flatMap((each) => each ?? [])) : [];
    return { row, rows, findings };
  });
}

function rowsOf(contracts: readonly Contract[]): readonly MatrixRow[] {
  return joinRows(contracts).map(({ row, rows, findings }) => ({
    item: row.id,
    title: row.title,
    findings,
    cells: rows.map((each) => (each ? cellOf(each) : null)),
  }));
}

/** One row for each official id, with the form's title where any contract keeps it; own rows last. */
function rowOrder(contracts: readonly Contract[]): readonly ContractRow[] {
  const byKey = groupBy(
    contracts.flatMap(({ rows }) => rows),
    rowKey,
  );
  const first = [...byKey.values()].flatMap(([row]) => row ?? []);
  return [...first.filter(({ own }) => !own), ...first.filter(({ own }) => own)];
}

function cellOf({ status, 主担当, 費用 }: ContractRow): MatrixCell {
  return { status, 主担当, 費用 };
}
