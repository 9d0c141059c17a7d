import type { AnalysisOptions } from '../core/analyze';
import { DEFAULT_SEVERITY, severitiesFor } from '../core/problems/defaultSeverity';
import type { RuleId, Severity } from '../core/problems/problem';
import type { Translate } from '../core/problems/translate';
import { Failure } from './failure';
import { nearest } from './nearest';

type Severities = NonNullable<AnalysisOptions['severities']>;

/** `['overdue=off']` → `{ overdue: 'off' }`; the last value of a rule counts. Throws `Failure` for an unknown rule or severity. */
export function readSeverities(given: readonly string[], t: Translate): Severities {
  return Object.fromEntries(given.map((each) => readSeverity(each, t)));
}

function readSeverity(given: string, t: Translate): [RuleId, Severity | 'off'] {
  const [rule = '', ...rest] = given.split('=');
  const severity = rest.join('=');
  if (!isRuleId(rule)) {
    const rules = nearest(rule, Object.keys(DEFAULT_SEVERITY)).join(t(', '));
    throw new Failure(
      t('There is no rule "{rule}". The closest matches are: {rules}.', { rule, rules }),
    );
  }
  const taken = severitiesFor(rule).find((each) => each === severity);
  if (taken === undefined) {
    const allowed = severitiesFor(rule).join(t(', '));
    throw new Failure(
      t('{option} takes one of: {allowed}.', { option: `--rule ${rule}=`, allowed }),
    );
  }
  return [rule, taken];
}

function isRuleId(rule: string): rule is RuleId {
  return Object.hasOwn(DEFAULT_SEVERITY, rule);
}
