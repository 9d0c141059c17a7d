import type { Field } from '../model/fields';

/**
 * A change as data: what the table, a quick fix, the command line and an import ask for.
 *
 * An operation names its row by id and not by place. Where it carries `seen`, the value its author
 * looked at, it is refused when the text now has another one.
 */
export type Operation = SetOperation | UnsetOperation;

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
