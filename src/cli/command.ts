import type { Edition } from '../core/catalog/types';
import type { Translate } from '../core/problems/translate';
import type { Language } from '../language';
import type { Io } from './io';
import type { OptionName } from './options';

/** A command of `kakunin`, such as `check`. */
export interface Command {
  readonly name: string;
  /** Operands as the help shows them: `FILE ITEM KEY=VALUE…`. */
  readonly operands: string;
  /** Options in addition to `COMMON_OPTIONS`. */
  readonly options: readonly OptionName[];
  /** Values of `--format`, the default first. Absent where the command has no such option. */
  readonly formats?: readonly string[];
  /** What the command does, in one line. */
  summary(t: Translate): string;
  /** Further paragraphs of the command's help. */
  details(t: Translate): readonly string[];
  /** Runs the command and returns the exit status. Throws `Failure` for status 2. */
  run(given: Arguments, session: Session): ExitStatus;
}

/** Only a command that loads a bundle of its own ends later. */
export type ExitStatus = number | Promise<number>;

/** Arguments of a command. Options are checked against `OPTIONS`; the command checks the rest. */
export interface Arguments {
  readonly operands: readonly string[];
  /** All values of the option, in the order given. */
  readonly all: (option: OptionName) => readonly string[];
  /** The last value of the option. */
  readonly last: (option: OptionName) => string | undefined;
}

export interface Session {
  readonly io: Io;
  readonly t: Translate;
  /** The language of `t`. */
  readonly language: Language;
  readonly editions: readonly Edition[];
  /** `YYYY-MM-DD`. */
  readonly today: string;
}
