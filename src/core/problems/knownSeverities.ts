import { DEFAULT_SEVERITY } from './defaultSeverity';
import type { Severities } from './order';
import { SEVERITIES } from './problem';

/** What a setting says of rules; what is neither a rule nor a severity is left out. Never throws. */
export function knownSeverities(set: unknown): NonNullable<Severities> {
  if (typeof set !== 'object' || set === null) return {};
  const allowed: readonly unknown[] = [...SEVERITIES, 'off'];
  const known = Object.entries(set).filter(
    ([rule, severity]) => Object.hasOwn(DEFAULT_SEVERITY, rule) && allowed.includes(severity),
  );
  return Object.fromEntries(known);
}
