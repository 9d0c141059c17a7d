import type { Edition } from '../core/catalog/types';
import type { Translate } from '../core/problems/translate';
import type { Language } from '../language';
import type { Io } from './io';
import type { OptionName } from './options';

/** One of the words that may follow `kakunin`. */
export interface Command {
  readonly name: string;
  /** What follows the name: `FILE ITEM KEY=VALUE…`. */
  readonly operands: string;
  /** Options besides those that every command takes. */
  readonly options: readonly OptionName[];
  /** What `--format` takes, the default first; for commands that take it. */
  readonly formats?: readonly string[];
  /** What it does, in a line. */
  summary(t: Translate): string;
  /** More to know of it, a paragraph each. */
  details(t: Translate): readonly string[];
  /** Does it and gives the exit status. Throws `Failure` for 2. */
  run(given: Arguments, session: Session): number;
}

/** What the user gave to a command: checked against `OPTIONS`, the rest is the command's to check. */
export interface Arguments {
  readonly operands: readonly string[];
  /** In the order given; empty where the option is not there. */
  readonly all: (option: OptionName) => readonly string[];
  /** The last one given. */
  readonly last: (option: OptionName) => string | undefined;
}

/** What every command works with. */
export interface Session {
  readonly io: Io;
  readonly t: Translate;
  /** That of `t`. */
  readonly language: Language;
  readonly editions: readonly Edition[];
  /** `YYYY-MM-DD`. */
  readonly today: string;
}
