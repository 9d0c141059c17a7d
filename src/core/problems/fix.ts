import type { Operation } from '../edit/operation/operation';
import { spellOutHiddenCharacters } from '../text/hiddenCharacters';
import type { Translate } from './translate';

/** An edit that fixes a problem. */
export interface Fix {
  readonly kind: FixKind;
  /** The value or key that it writes, where fixes of this kind differ in it. */
  readonly about?: string;
  /** One user action: applied together or not at all. */
  readonly operations: readonly Operation[];
  /** Changes formatting and not facts, so it may be applied unasked (`kakunin fix`). */
  readonly safe: boolean;
  readonly preferred: boolean;
}

/** What fixes of different rows have in common. The rule that offers the fix defines it. */
export interface FixKind {
  /** `add-deadline`. */
  readonly id: string;
  /** Each row needs a decision of its own, so the fix is not offered for many problems at once. */
  readonly oneByOne?: true;
  /**
   * The user has to choose the new value. In the table the fix goes to the field, and nothing is written until there is
   * one; in the text it empties the value, where the user types.
   */
  readonly asksForValue?: true;
  /** What the fix does, as a command. */
  title(fix: Fix, t: Translate): string;
}

/** Identifies what a fix does, independent of language and row: `write-value:はい`. Unique among the fixes of a problem. */
export function fixId({ kind, about }: Fix): string {
  return about === undefined ? kind.id : `${kind.id}:${about}`;
}

/** What the fix does, as a command. Hidden characters in quotes from the file are spelled out. */
export function fixTitle(fix: Fix, t: Translate): string {
  return spellOutHiddenCharacters(fix.kind.title(fix, t));
}
