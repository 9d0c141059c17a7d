import type { Field } from '../../format/fields';

/**
 * A change as data: what the table, a quick fix, the command line and an import ask for.
 *
 * An operation names its row by id and not by place. Where it carries `seen`, the value its author
 * looked at, it is refused when the text now has another one.
 */
export type Operation =
  | FieldOperation
  | RenameOperation
  | RemoveOperation
  | AddRowsOperation
  | OrderRowsOperation
  | TypeHalfWidthOperation;

/** What changes one field: all that the table's page asks for. */
export type FieldOperation = SetOperation | UnsetOperation;

interface Target {
  /** Id of the row, or `null` for the top level. */
  readonly item: string | null;
  readonly field: Field;
  /** The value its author saw; `null` for a key without value or no key. Absent: not compared. */
  readonly seen?: string | null;
}

/** Gives the field a value. A row of the edition that is not in the file is added, at its place. */
export interface SetOperation extends Target {
  readonly kind: 'set';
  /** `null` leaves the key with no value, as an unanswered row has it. */
  readonly value: string | null;
}

/** Takes the key away. A map emptied by it goes too. No key is no error. */
export interface UnsetOperation extends Target {
  readonly kind: 'unset';
}

/** Gives a key another name: a misspelt key, or a row's id. Refused where that name is taken. */
export interface RenameOperation {
  readonly kind: 'rename';
  /** The keys that lead to it from the top level down, its own the last. */
  readonly path: readonly string[];
  readonly to: string;
}

/** Takes away a key with all that it holds: one that is no field, or a row. No key is no error. */
export interface RemoveOperation {
  readonly kind: 'remove';
  /** The keys that lead to it from the top level down, its own the last. */
  readonly path: readonly string[];
}

/**
 * Adds rows that are not there, unanswered, each at its place with the form's name of it as comment;
 * above the first of a Part or section that is not there, its heading. The key 項目 is added where it
 * is not there, even for no rows.
 */
export interface AddRowsOperation {
  readonly kind: 'add-rows';
  readonly items: readonly string[];
}

/** Puts the rows into the form's order, each with the comments above it; headings stay in place. */
export interface OrderRowsOperation {
  readonly kind: 'order-rows';
}

/**
 * Types the half-width sign wherever a look-alike of it keeps the text from being read (`備考：`, an
 * indentation of ideographic spaces), and changes nothing else. The one operation on a text that
 * cannot be read; refused where the text could still not be read after it.
 */
export interface TypeHalfWidthOperation {
  readonly kind: 'type-half-width';
}
