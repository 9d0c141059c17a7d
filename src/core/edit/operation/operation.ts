import type { Field } from '../../format/fields';

/**
 * A change as data. The table, quick fixes and the command line create operations.
 *
 * An operation names its row by id, not by its place in the text. If it has `seen`, the value that its
 * author saw, it is refused when the text has another value by now.
 */
export type Operation =
  | FieldOperation
  | RenameOperation
  | RemoveOperation
  | AddRowsOperation
  | OrderRowsOperation
  | MoveRowOperation
  | TypeHalfWidthOperation;

/** Changes one field. The page of the table sends only these. */
export type FieldOperation = SetOperation | UnsetOperation;

interface FieldAddress {
  /** Id of the row, or `null` for the top level. */
  readonly item: string | null;
  readonly field: Field;
  /** The value that the author saw; `null` for no value or no key. If absent, nothing is compared. */
  readonly seen?: string | null;
}

/** Gives the field a value. A row of the edition that is missing in the file is added at its place. */
export interface SetOperation extends FieldAddress {
  readonly kind: 'set';
  /** `null` leaves the key without value, like 初回確認 of an unanswered row. */
  readonly value: string | null;
}

/** Removes the key, and the map around it if that becomes empty. A missing key is not an error. */
export interface UnsetOperation extends FieldAddress {
  readonly kind: 'unset';
}

/** Renames a key: a misspelt key, or the id of a row. Refused if the map already has the new name. */
export interface RenameOperation {
  readonly kind: 'rename';
  /** The keys that lead to it from the top level down, its own the last. */
  readonly path: readonly string[];
  readonly to: string;
}

/** Removes a key that is not a field, or a row, with everything below it. A missing key is not an error. */
export interface RemoveOperation {
  readonly kind: 'remove';
  /** The keys that lead to it from the top level down, its own the last. */
  readonly path: readonly string[];
}

/**
 * Adds the rows that are missing, unanswered, each at its place with the form's title as a comment. Where
 * a Part or section has no heading yet, its first row gets one. A missing key 項目 is added even if
 * `items` is empty.
 */
export interface AddRowsOperation {
  readonly kind: 'add-rows';
  readonly items: readonly string[];
}

/**
 * Puts the rows into the form's order, each with the comments above it. Headings stay at their places. Own
 * rows of one Part keep their order.
 */
export interface OrderRowsOperation {
  readonly kind: 'order-rows';
}

/**
 * Moves an own row next to another own row of its Part, with the comments directly above it and on its lines.
 * Refused for a row of the form, which has its place there, and if one of the two is missing.
 */
export interface MoveRowOperation {
  readonly kind: 'move-row';
  /** Id of the row. */
  readonly item: string;
  /** Where it goes: directly before or after the row `of`. */
  readonly place: 'before' | 'after';
  readonly of: string;
}

/**
 * Replaces full-width characters that prevent the text from being parsed (`備考：`, an indentation of
 * ideographic spaces) by the half-width ones, and changes nothing else. The only operation on a text with
 * parse errors; refused if the text would still have some.
 */
export interface TypeHalfWidthOperation {
  readonly kind: 'type-half-width';
}
