import type { RuleId, Severity } from './problem';
import { SEVERITIES } from './problem';

/** How heavy each rule weighs unless the user sets otherwise. Its keys are the rule ids there are. */
export const DEFAULT_SEVERITY: Readonly<Record<RuleId, Severity>> = {
  'yaml-syntax': 'error',
  'merge-conflict': 'error',
  'missing-key': 'error',
  'unknown-key': 'warning',
  'wrong-type': 'error',
  'invalid-value': 'error',
  'invalid-date': 'error',
  'replacement-character': 'error',
  'answer-variant': 'warning',
  'edition-unknown': 'error',
  'item-unknown': 'error',
  'item-missing': 'warning',
  'item-order': 'hint',
  'own-item-incomplete': 'error',
  'text-altered': 'information',
  'completion-date-missing': 'warning',
  'completion-date-unexpected': 'warning',
  'completion-before-first-check': 'error',
  'date-in-future': 'warning',
  'first-check-date-missing': 'warning',
  overdue: 'warning',
  'deadline-unexpected': 'information',
  'hidden-character': 'warning',
  'not-applicable-reason-missing': 'warning',
  'items-unanswered': 'information',
  'agreement-missing': 'information',
};

/** A file that cannot be read is never clean: its rules are errors whatever anybody sets. */
export function isAlwaysError(rule: RuleId): boolean {
  return rule === 'yaml-syntax' || rule === 'merge-conflict';
}

/** What a rule may be set to. */
export function severitiesFor(rule: RuleId): readonly (Severity | 'off')[] {
  return isAlwaysError(rule) ? ['error'] : [...SEVERITIES, 'off'];
}
