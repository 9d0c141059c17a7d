import type { Edition } from '../../catalog/types';
import type { Checklist } from '../../model/checklist';
import type { Field, FieldSpec } from '../../format/fields';
import { fieldSpec } from '../../format/fields';
import { readTypedDate } from '../../model/readTypedDate';
import { isCalendarDay } from '../../text/calendar';
import type { Operation } from './operation';
import type { Refusal } from './refusal';

/**
 * The operation as it is to be written, or why its value cannot be: a date in any form that can be
 * understood becomes `YYYY-MM-DD`; a choice must be one of its choices.
 */
export function normalizeOperation(
  operation: Operation,
  place: { readonly checklist: Checklist | undefined; readonly today: string },
): { readonly operation: Operation } | { readonly refusal: Refusal } {
  if (operation.kind !== 'set' || operation.value === null) return { operation };
  const value = operation.value.trim();
  const spec = fieldSpec(operation);
  if (spec.kind === 'date') {
    const day = readTypedDate(operation, value, place);
    if (day !== undefined) return { operation: { ...operation, value: day } };
    return { refusal: { code: 'invalid-date', field: operation.field, value } };
  }
  const refusal = refuseValue(operation.field, value, spec);
  return refusal ? { refusal } : { operation };
}

/** Why the value would be an error to `check`; `undefined` where it would not be. */
export function refuseOperation(
  operation: Operation,
  editions: readonly Edition[],
): Refusal | undefined {
  if (operation.kind !== 'set' || operation.value === null) return undefined;
  const { field, value } = operation;
  const spec = fieldSpec(operation);
  if (spec.kind === 'date' && !isCalendarDay(value)) return { code: 'invalid-date', field, value };
  if (spec.kind === 'edition' && !editions.some(({ id }) => id === value)) {
    return { code: 'invalid-value', field, allowed: editions.map(({ id }) => id) };
  }
  return refuseValue(field, value, spec);
}

function refuseValue(field: Field, value: string, spec: FieldSpec): Refusal | undefined {
  const { choices } = spec;
  if (!choices || choices.includes(value)) return undefined;
  return { code: 'invalid-value', field, allowed: choices };
}
