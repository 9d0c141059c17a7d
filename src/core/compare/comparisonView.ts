import type { Status } from '../model/status';
import type { Comparison, RowChange } from './comparison';

/** The content of the page that compares two versions: plain data, sent in full after every change. */
export type ComparisonView = ChangesView | UnreadableSidesView;

/** Why the versions cannot be compared: at least one of them is not a readable checklist. */
export interface UnreadableSidesView {
  readonly kind: 'unreadable';
  readonly sides: readonly UnreadableSideView[];
}

export type VersionName = 'before' | 'after';

export interface UnreadableSideView {
  readonly side: VersionName;
  /** A sentence that says what is wrong with the version. */
  readonly explanation: string;
  /** In text order. Lines count from 1. */
  readonly places: readonly { readonly line: number; readonly message: string }[];
}

export interface ChangesView {
  readonly kind: 'changes';
  readonly difference: Comparison['difference'];
  /** One sentence that sums up the changes. */
  readonly summary: string;
  /** Changes that a reviewer must not miss. */
  readonly attention: readonly AttentionView[];
  /** How many rows were and are done, and of how many. */
  readonly progress: { readonly before: DoneOf; readonly after: DoneOf };
  readonly head: readonly FieldChangeView[];
  readonly parts: readonly PartChangesView[];
  /** Keys of the top level that are not fields of the form. */
  readonly others: readonly FieldChangeView[];
  /** Unchanged rows, in the form's order. */
  readonly unchanged: readonly RowName[];
}

export interface DoneOf {
  readonly done: number;
  readonly total: number;
}

export interface AttentionView extends RowName {
  /** What happened, in a few words. */
  readonly text: string;
}

export interface RowName {
  readonly id: string;
  /** 項目, numbered where the item has several rows: `事業者管理 ①`. */
  readonly title: string;
}

/** The rows of a Part that differ, in the form's order. */
export interface PartChangesView {
  /** `P1`; empty for rows that are in no Part. */
  readonly id: string;
  /** `Part 1 主に医療機関が実施する項目`; empty for rows that are in no Part. */
  readonly heading: string;
  readonly rows: readonly RowChangeView[];
}

export interface RowChangeView extends RowName {
  readonly kind: RowChange['kind'];
  /** `A 事業者選定・事業者管理`; empty for an id that is in no section. */
  readonly section: string;
  /** 内容 in the version after; of a removed row, in the version before. */
  readonly content: string;
  readonly altered: boolean;
  readonly status: { readonly before: Status | null; readonly after: Status | null };
  /** In canonical order; keys that are not fields of the form last. */
  readonly fields: readonly FieldChangeView[];
}

export interface FieldChangeView {
  /** The key as the format names it: `役割分担.主担当`. */
  readonly field: string;
  /** The name to show: `役割分担 主担当`. */
  readonly label: string;
  /** `null` for no value. */
  readonly before: readonly SegmentView[] | null;
  readonly after: readonly SegmentView[] | null;
  /** Where both look the same, a sentence that says how they differ. */
  readonly lookAlike?: string;
}

/** A segment of a text; joined, the segments are the text. */
export interface SegmentView {
  readonly text: string;
  /** The other version does not have it. */
  readonly changed: boolean;
}
