import type { Severity } from '../problems/report';
import { SEVERITIES } from '../problems/report';
import type { RuleId } from './problem';
import { ruleNamed } from './problem';
import type { Rule } from './rule';

/** Severities the user set; `off` silences a rule. */
export type Severities = Readonly<Partial<Record<RuleId, Severity | 'off'>>> | undefined;

/** The user's severity of a rule, or its own. */
export function severityOf(rule: Rule<RuleId>, severities: Severities): Severity | 'off' {
  return (rule.isAlwaysError ? undefined : severities?.[rule.id]) ?? rule.severity;
}

/** What a rule may be set to. */
export function severitiesFor(rule: Rule): readonly (Severity | 'off')[] {
  return rule.isAlwaysError ? ['error'] : [...SEVERITIES, 'off'];
}

/** What a setting says of rules; what is not a rule, or not a severity that it takes, is left out. Never throws. */
export function knownSeverities(set: unknown): NonNullable<Severities> {
  if (typeof set !== 'object' || set === null) return {};
  const known = Object.entries(set).filter(([id, severity]) => {
    const rule = ruleNamed(id);
    return rule && severitiesFor(rule).some((each) => each === severity);
  });
  return Object.fromEntries(known);
}
