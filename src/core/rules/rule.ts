import type { Edition } from '../catalog/types';
import type { Checklist, Row } from '../model/checklist';
import type { Parsed } from '../parse/parseText';
import type { Report, RuleId } from '../problems/problem';

/**
 * A check of the meaning. One file per rule, its name the rule's id; registered in `index.ts`.
 *
 * A row rule reads the row, the head of the file and the context, and no other row: what it found
 * stays true while other rows change. A file rule reads all.
 */
export type Rule = RowRule | FileRule;

export interface RowRule {
  readonly id: RuleId;
  readonly scope: 'row';
  check(row: Row, context: RuleContext): Iterable<Report>;
}

export interface FileRule {
  readonly id: RuleId;
  readonly scope: 'file';
  check(context: RuleContext): Iterable<Report>;
}

export interface RuleContext {
  /** The whole text, for file rules. */
  readonly parsed: Parsed;
  readonly checklist: Checklist;
  readonly editions: readonly Edition[];
  /** The local calendar day, `YYYY-MM-DD`. */
  readonly today: string;
}
