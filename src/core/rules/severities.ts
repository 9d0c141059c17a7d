import type { Severity } from '../problems/report';
import { SEVERITIES } from '../problems/report';
import type { RuleId } from './problem';
import { ruleNamed } from './problem';
import type { Rule } from './rule';

/** Severities that the user set; `off` switches a rule off. */
export type Severities = Readonly<Partial<Record<RuleId, Severity | 'off'>>> | undefined;

/** The severity that the user set for a rule, or the rule's default. */
export function severityOf(rule: Rule<RuleId>, severities: Severities): Severity | 'off' {
  return (rule.isAlwaysError ? undefined : severities?.[rule.id]) ?? rule.severity;
}

/** The severities that a rule can be set to. */
export function severitiesFor(rule: Rule): readonly (Severity | 'off')[] {
  return rule.isAlwaysError ? ['error'] : [...SEVERITIES, 'off'];
}

/** Reads the setting. Entries that are not a rule, or not a severity that the rule takes, are ignored. Never throws. */
export function knownSeverities(set: unknown): NonNullable<Severities> {
  if (typeof set !== 'object' || set === null) return {};
  const known = Object.entries(set).filter(([id, severity]) => {
    const rule = ruleNamed(id);
    return rule && severitiesFor(rule).some((each) => each === severity);
  });
  return Object.fromEntries(known);
}
