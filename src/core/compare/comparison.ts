import type { Edition } from '../catalog/types';
import type { HeadField, ItemField } from '../format/fields';
import type { Status } from '../model/status';

/**
 * What changed in the agreement from one checklist to another: by row and by key, whatever the
 * order, the comments and the dress of the two texts.
 */
export interface Comparison {
  readonly before: Side;
  readonly after: Side;
  /** Keys of the top level that differ, 様式 among them, in canonical order. */
  readonly head: readonly FieldChange<HeadField>[];
  /** Rows that differ, in the form's order; of two editions, in that of the newer side. */
  readonly rows: readonly RowChange[];
  /** Ids of the rows that are the same on both sides, in the same order. */
  readonly unchanged: readonly string[];
  /** Changes of keys that are no field of the form, or whose value is no plain text. */
  readonly others: readonly OtherChange[];
  /**
   * What the two texts differ in: `nothing`, byte by byte; `dress`, where nothing above differs but
   * comments, order, quotes or blanks do; else `agreement`.
   */
  readonly difference: 'nothing' | 'dress' | 'agreement';
}

export interface Side {
  /** 様式 as the file has it; `null` where it has none. */
  readonly editionId: string | null;
  /** `undefined` where the catalog does not have it. */
  readonly edition: Edition | undefined;
}

export interface RowChange {
  readonly id: string;
  /** `added` and `removed`: the file had, or has, no such row at all. */
  readonly kind: 'added' | 'removed' | 'changed';
  /** `undefined` on the side where the row is not there. Both are the same where the status stayed. */
  readonly status: { readonly before: Status | undefined; readonly after: Status | undefined };
  /** In canonical order. Of an added or removed row: every field that has a value. */
  readonly fields: readonly FieldChange<ItemField>[];
  /** 項目 or 内容 of an official row were altered, put back or altered otherwise (shown as 改変). */
  readonly altered: boolean;
}

/** A key without value and no key are the same: `null`. Final line breaks do not count. */
export interface FieldChange<F extends HeadField | ItemField = HeadField | ItemField> {
  readonly field: F;
  readonly before: string | null;
  readonly after: string | null;
}

export interface OtherChange {
  /** The keys that lead to it from the top level down, its own the last. */
  readonly path: readonly string[];
  /** The value as one would write it in YAML's flow style; `null` where the key is not there. */
  readonly before: string | null;
  readonly after: string | null;
}
