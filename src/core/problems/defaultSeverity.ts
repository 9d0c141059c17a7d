import type { RuleId, Severity } from './problem';

/** How heavy each rule weighs unless the user sets otherwise. Its keys are the rule ids there are. */
export const DEFAULT_SEVERITY: Readonly<Record<RuleId, Severity>> = {
  'yaml-syntax': 'error',
  'merge-conflict': 'error',
  'missing-key': 'error',
  'unknown-key': 'warning',
  'wrong-type': 'error',
  'invalid-value': 'error',
  'invalid-date': 'error',
  'edition-unknown': 'error',
  'completion-date-missing': 'warning',
};
