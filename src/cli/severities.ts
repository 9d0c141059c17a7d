import type { AnalysisOptions } from '../core/analyze';
import { RULES } from '../core/rules/index';
import { severitiesFor } from '../core/rules/severities';
import type { RuleId } from '../core/rules/problem';
import { ruleNamed } from '../core/rules/problem';
import type { Severity } from '../core/problems/report';
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
  const known = ruleNamed(rule);
  if (!known) {
    const ids = RULES.map(({ id }) => id);
    const rules = nearest(rule, ids).join(t(', '));
    throw new Failure(
      t('There is no rule "{rule}". The closest matches are: {rules}.', { rule, rules }),
    );
  }
  const taken = severitiesFor(known).find((each) => each === severity);
  if (taken === undefined) {
    const allowed = severitiesFor(known).join(t(', '));
    throw new Failure(
      t('{option} takes one of: {allowed}.', { option: `--rule ${rule}=`, allowed }),
    );
  }
  return [known.id, taken];
}
