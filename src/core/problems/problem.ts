import type { Operation } from '../edit/operation';
import type { Span } from '../text/span';

export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** From the heaviest to the lightest. */
export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

/** What is wrong, as data: the rule and the facts its message needs. */
export type Finding =
  | { readonly rule: 'yaml-syntax'; readonly code: string }
  | { readonly rule: 'merge-conflict' }
  | { readonly rule: 'missing-key'; readonly key: string }
  | { readonly rule: 'unknown-key'; readonly key: string }
  | { readonly rule: 'wrong-type'; readonly key: string; readonly expected: ExpectedType }
  | { readonly rule: 'invalid-value'; readonly key: string; readonly allowed: readonly string[] }
  | { readonly rule: 'invalid-date'; readonly key: string; readonly found: string }
  | {
      readonly rule: 'edition-unknown';
      readonly edition: string;
      readonly known: readonly string[];
    }
  | { readonly rule: 'completion-date-missing' };

export type ExpectedType = 'text' | 'date' | 'map';

export type RuleId = Finding['rule'];

/** A finding at a place of the text, with ways out of it. */
export type Report = Finding & {
  readonly span: Span;
  /** Id of the row it is about. */
  readonly item?: string;
  /** Field it is about, in the dotted form: the cell that shows it. */
  readonly field?: string;
  readonly fixes: readonly Fix[];
};

/**
 * A report with its severity: the rule's default unless the user set another. Its message is made
 * at the edge by `problemMessage`.
 */
export type Problem = Report & { readonly severity: Severity };

/** A way out of a problem. Its title is made by `fixTitle` from `id` and the operations. */
export interface Fix {
  readonly id: FixId;
  /** One gesture: applied together or not at all. */
  readonly operations: readonly Operation[];
  /** Changes dress and not facts, so it may be applied unasked (`kakunin fix`). */
  readonly safe: boolean;
  readonly preferred: boolean;
}

export type FixId = 'add-completion-date' | 'add-deadline';
