import type { Status } from '../model/status';
import type { Comparison, RowChange } from './comparison';

/** What the comparison of two versions shows: plain data, the whole of it after every change. */
export type ComparisonView = ChangesView | UnreadableSidesView;

/** There is nothing to compare, and why: at least one side has no checklist to read. */
export interface UnreadableSidesView {
  readonly kind: 'unreadable';
  readonly sides: readonly UnreadableSideView[];
}

export type SideName = 'before' | 'after';

export interface UnreadableSideView {
  readonly side: SideName;
  /** A sentence: what is wrong with that version. */
  readonly explanation: string;
  /** First one first. Lines count from 1. */
  readonly places: readonly { readonly line: number; readonly message: string }[];
}

export interface ChangesView {
  readonly kind: 'changes';
  readonly difference: Comparison['difference'];
  /** One sentence that sums up all that follows. */
  readonly summary: string;
  /** How many rows were settled, and are; of how many. */
  readonly progress: { readonly before: DoneOf; readonly after: DoneOf };
  readonly head: readonly FieldChangeView[];
  readonly parts: readonly PartChangesView[];
  /** Keys of the top level that are no field of the form. */
  readonly others: readonly FieldChangeView[];
  /** The rows that are the same, in the form's order. */
  readonly unchanged: readonly RowName[];
}

export interface DoneOf {
  readonly done: number;
  readonly total: number;
}

export interface RowName {
  readonly id: string;
  /** 項目, numbered where the item has several rows: `事業者管理 ①`. */
  readonly title: string;
}

/** The rows of a Part that differ, in the form's order. */
export interface PartChangesView {
  /** `P1`; empty for rows of no Part. */
  readonly id: string;
  /** `Part 1 主に医療機関が実施する項目`; empty for rows of no Part. */
  readonly heading: string;
  readonly rows: readonly RowChangeView[];
}

export interface RowChangeView extends RowName {
  readonly kind: RowChange['kind'];
  /** `A 事業者選定・事業者管理`; empty for an id of no section. */
  readonly section: string;
  /** 内容 as it applies now, of a removed row as it did. */
  readonly content: string;
  readonly altered: boolean;
  readonly status: { readonly before: Status | null; readonly after: Status | null };
  /** In canonical order; keys that are no field of the form last. */
  readonly fields: readonly FieldChangeView[];
}

export interface FieldChangeView {
  /** The key as the format names it: `役割分担.主担当`. */
  readonly field: string;
  /** As people read it: `役割分担 主担当`. */
  readonly label: string;
  /** `null` for no value. */
  readonly before: readonly PieceView[] | null;
  readonly after: readonly PieceView[] | null;
  /** A sentence, where both look the same: in what they differ. */
  readonly lookAlike?: string;
}

/** The pieces of a text joined are the text. */
export interface PieceView {
  readonly text: string;
  /** It is not there on the other side. */
  readonly changed: boolean;
}
