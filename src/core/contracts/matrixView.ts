import type { Status } from '../model/status';

/** Everything that the page of a matrix shows, as plain data. Hidden characters are spelled out. */
export interface MatrixView {
  /** The name, also where the contracts name none. */
  readonly hospital: string;
  readonly contracts: readonly ColumnView[];
  readonly rows: readonly MatrixRowView[];
}

export interface ColumnView {
  readonly path: string;
  readonly system: string | null;
  readonly vendor: string | null;
}

export interface MatrixRowView {
  readonly item: string;
  readonly title: string;
  /** `P1`, `P2`; `null` for a row in no Part of the form. */
  readonly part: string | null;
  readonly findings: readonly FindingView[];
  /** One for each contract, in their order; `null` where the contract does not have this own row. */
  readonly cells: readonly (MatrixCellView | null)[];
}

export interface FindingView {
  /** One of `FINDINGS`. */
  readonly name: string;
  /** A sentence. */
  readonly text: string;
}

export interface MatrixCellView {
  readonly status: Status;
  /** 主担当, 費用 and 合意内容; `null` where there is none. */
  readonly lead: string | null;
  readonly cost: string | null;
  readonly wording: string | null;
}
