import type { Edition } from '../catalog/types';
import type { Checklist, Row } from '../model/checklist';
import type { Parsed } from '../parse/parsed';
import type { PreviousFile } from '../previous/previousFile';
import type { Report, Severity } from '../problems/report';
import type { Translate } from '../problems/translate';
import type { Reading } from '../reading/reading';

/**
 * Everything about a rule, in one file whose name is the rule's id. `Facts` are what its
 * message needs. Docs, setting and types follow from the list in `index.ts`, which `npm run docs` writes.
 */
export interface Rule<Id extends string = string, Facts extends object = object> {
  readonly id: Id;
  /** The severity unless the user sets another. */
  readonly severity: Severity;
  /** Settings cannot change the severity: a file that cannot be read is never clean. */
  readonly isAlwaysError?: true;

  /** Checks a text that has no checklist. */
  checkText?(reading: Reading): Iterable<Report<Facts>>;
  /**
   * Checks one row. Reads the row, the head of the file and the context, but no other row: its problems
   * stay true while other rows change.
   */
  checkRow?(row: Row, context: RuleContext): Iterable<Report<Facts>>;
  /** Checks the file as a whole. Reports only a few problems, however many rows there are. */
  checkFile?(context: RuleContext): Iterable<Report<Facts>>;
  /**
   * Checks the file and may report any number of problems, such as one for each row or line. Runs after
   * every `checkFile`, whose problems would otherwise be lost when there are too many.
   */
  checkThroughout?(context: RuleContext): Iterable<Report<Facts>>;

  /** What is wrong and what to do, in one or two sentences, in the form's own terms. */
  message(found: Report<Facts>, t: Translate): string;
  help(t: Translate): RuleHelp;
  readonly example: Example;
}

export interface RuleContext {
  /** The whole text. */
  readonly parsed: Parsed;
  readonly checklist: Checklist;
  readonly editions: readonly Edition[];
  /** The local calendar day, `YYYY-MM-DD`. */
  readonly today: string;
  /** Where 前回 leads; `undefined` while nobody has looked. */
  readonly previous?: PreviousFile | undefined;
}

/** What the documentation says about a rule. */
export interface RuleHelp {
  /** When the rule reports something. */
  readonly meaning: string;
  readonly why: string;
}

/** Lines of a checklist that have the problem, and the same lines without it. */
export interface Example {
  readonly before: readonly string[];
  readonly after: readonly string[];
}
