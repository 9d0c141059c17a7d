import type { Edition } from '../catalog/types';
import type { HeadField, ItemField } from '../format/fields';
import type { Status } from '../model/status';

/**
 * What changed in the agreement from one checklist to another, by row and by key. The order of keys,
 * comments and formatting are ignored.
 */
export interface Comparison {
  readonly before: ComparedEdition;
  readonly after: ComparedEdition;
  /** Fields of the top level that differ, including 様式, in canonical order. */
  readonly head: readonly FieldChange<HeadField>[];
  /** Rows that differ, in the form's order; of two editions, in the order of the newer one. */
  readonly rows: readonly RowChange[];
  /** Ids of the rows that are the same in both versions, in the same order as `rows`. */
  readonly unchanged: readonly string[];
  /**
   * Changes of keys that are not fields of the form, or whose value is a list or a map instead of a
   * text.
   */
  readonly others: readonly OtherChange[];
  /**
   * How the two texts differ: `nothing` for identical texts; `'dress'` if only formatting differs
   * (comments, order, quotes or blanks); else `agreement`. `kakunin diff --format json` prints these words.
   */
  readonly difference: 'nothing' | 'dress' | 'agreement';
}

/** The edition that one of the versions names. */
export interface ComparedEdition {
  /** The value of 様式; `null` where it has none. */
  readonly editionId: string | null;
  /** `undefined` where the catalog does not have the edition. */
  readonly edition: Edition | undefined;
}

export interface RowChange {
  readonly id: string;
  /** `added` and `removed`: the row is missing in the version before, or after. */
  readonly kind: 'added' | 'removed' | 'changed';
  /** `undefined` for the version without the row. Both are the same where the status did not change. */
  readonly status: { readonly before: Status | undefined; readonly after: Status | undefined };
  /** In canonical order. For an added or removed row: every field that has a value. */
  readonly fields: readonly FieldChange<ItemField>[];
  /** 項目 or 内容 of an official row was altered, restored or altered again (shown as 改変). */
  readonly altered: boolean;
}

/** A change of a field. `null` for no key and for a key without value. Final line breaks are ignored. */
export interface FieldChange<F extends HeadField | ItemField = HeadField | ItemField> {
  readonly field: F;
  readonly before: string | null;
  readonly after: string | null;
}

export interface OtherChange {
  /** The path to the key from the top level, with the key itself at the end. */
  readonly path: readonly string[];
  /** The value in YAML's flow style; `null` where the key is missing. */
  readonly before: string | null;
  readonly after: string | null;
}
