import type { Operation } from '../edit/operation/operation';
import { spellOutHiddenCharacters } from '../text/hiddenCharacters';
import type { Translate } from './translate';

/** A way out of a problem. */
export interface Fix {
  readonly kind: FixKind;
  /** What it writes or names, where fixes of its kind differ in that: a value, a key. */
  readonly about?: string;
  /** One user action: applied together or not at all. */
  readonly operations: readonly Operation[];
  /** Changes formatting and not facts, so it may be applied unasked (`kakunin fix`). */
  readonly safe: boolean;
  readonly preferred: boolean;
}

/** What fixes of different rows have in common. It stands with the rule that offers it. */
export interface FixKind {
  /** `add-deadline`. */
  readonly id: string;
  /** What the fix does, as a command. */
  title(fix: Fix, t: Translate): string;
}

/** Says what a fix does, in every language and for every row: `write-value:はい`. No two fixes of a problem have the same. */
export function fixId({ kind, about }: Fix): string {
  return about === undefined ? kind.id : `${kind.id}:${about}`;
}

/** What the fix does, as a command; what it quotes of the file shows all of its characters. */
export function fixTitle(fix: Fix, t: Translate): string {
  return spellOutHiddenCharacters(fix.kind.title(fix, t));
}
