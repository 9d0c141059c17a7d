import { DEFAULT_SEVERITY, severitiesFor } from './defaultSeverity';
import type { Severities } from './order';
import type { RuleId } from './problem';

/** What a setting says of rules; what is no rule, or not a severity that it takes, is left out. Never throws. */
export function knownSeverities(set: unknown): NonNullable<Severities> {
  if (typeof set !== 'object' || set === null) return {};
  const known = Object.entries(set).filter(
    ([rule, severity]) =>
      Object.hasOwn(DEFAULT_SEVERITY, rule) &&
      severitiesFor(rule as RuleId).some((each) => each === severity),
  );
  return Object.fromEntries(known);
}
