import type { Operation } from '../edit/operation/operation';
import type { SignLookAlike } from '../text/signLookAlikes';
import type { Span } from '../text/span';

export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** From the heaviest to the lightest. */
export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

/** What is wrong, as data: the rule and the facts its message needs. */
export type Finding =
  | {
      readonly rule: 'yaml-syntax';
      readonly code: string;
      /** Of the code `LOOK_ALIKE`: what stands there, and what is to be typed. */
      readonly lookAlike?: SignLookAlike;
    }
  | { readonly rule: 'merge-conflict' }
  | { readonly rule: 'missing-key'; readonly key: string }
  | { readonly rule: 'unknown-key'; readonly key: string }
  | { readonly rule: 'wrong-type'; readonly key: string; readonly expected: ExpectedType }
  | {
      readonly rule: 'invalid-value';
      readonly key: string;
      readonly allowed: readonly string[];
      /** What is in the value and looks like the sign of a comment: `＃`. */
      readonly sign?: string;
    }
  | { readonly rule: 'invalid-date'; readonly key: string; readonly found: string }
  /** How many characters of the line were lost. */
  | { readonly rule: 'replacement-character'; readonly count: number }
  | {
      readonly rule: 'edition-unknown';
      readonly edition: string;
      readonly known: readonly string[];
    }
  | { readonly rule: 'answer-variant'; readonly found: string; readonly answer: string }
  | { readonly rule: 'item-unknown'; readonly nearest: readonly string[] }
  | { readonly rule: 'item-missing'; readonly missing: readonly string[] }
  /** `before` is the row above it that it should come before. */
  | { readonly rule: 'item-order'; readonly before: string }
  | { readonly rule: 'own-item-incomplete'; readonly missing: readonly string[] }
  /** `official` is what the form says there. */
  | { readonly rule: 'text-altered'; readonly key: string; readonly official: string }
  | { readonly rule: 'completion-date-missing' }
  /** The answer that is there; `null` for none. */
  | { readonly rule: 'completion-date-unexpected'; readonly answer: string | null }
  | {
      readonly rule: 'completion-before-first-check';
      readonly day: string;
      readonly first: string;
    }
  | { readonly rule: 'date-in-future'; readonly key: string; readonly day: string }
  | { readonly rule: 'first-check-date-missing'; readonly part: PartName }
  | { readonly rule: 'overdue'; readonly day: string }
  | { readonly rule: 'deadline-unexpected'; readonly status: string }
  | HiddenCharacterFinding
  | { readonly rule: 'not-applicable-reason-missing' }
  | { readonly rule: 'items-unanswered'; readonly part: PartName; readonly count: number }
  | { readonly rule: 'agreement-missing'; readonly items: readonly string[] };

export interface HiddenCharacterFinding {
  readonly rule: 'hidden-character';
  /** The key whose value it is, the last step of its path; `null` for a comment and the like. */
  readonly key: string | null;
  /** Each that is there, in the order in which they turn up. */
  readonly characters: readonly CountedCharacter[];
  /** A few letters around the first. */
  readonly excerpt: string;
}

export interface CountedCharacter {
  readonly codePoint: number;
  readonly count: number;
}

type PartName = 'Part1' | 'Part2';

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

/** Of one problem, no two fixes have the same: a page names a fix by it. */
export type FixId =
  | 'add-completion-date'
  | 'add-deadline'
  | 'add-first-check-date'
  | 'add-reason'
  | 'add-rows'
  | 'answer-no'
  | 'change-answer'
  | 'choose-first'
  | 'choose-second'
  | 'choose-third'
  | 'convert-date'
  | 'insert-key'
  | 'move-to-deadline'
  | 'order-rows'
  | 'remove-completion-date'
  | 'remove-deadline'
  | 'remove-hidden-characters'
  | 'remove-key'
  | 'rename-first'
  | 'rename-second'
  | 'rename-third'
  | 'type-half-width';
