import type { Edition } from '../../catalog/types';
import type { Checklist } from '../../model/checklist';
import type { Field, FieldSpec } from '../../format/fields';
import { fieldSpec } from '../../format/fields';
import { readTypedDate } from '../../model/readTypedDate';
import { isCalendarDay } from '../../text/calendar';
import type { Operation } from './operation';
import type { Refusal } from './refusal';

/**
 * The operation with its value as the file has it, or why the value is refused. A date in any form that
 * can be understood becomes `YYYY-MM-DD`. The value of a field with choices must be one of them.
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
    // 完了日 is the only date that is refused although it is one: where no year puts it between the first check and today.
    const isDay = readTypedDate({ ...operation, field: '期限' }, value, place) !== undefined;
    const code = isDay ? 'day-not-past' : 'invalid-date';
    return { refusal: { code, field: operation.field, value } };
  }
  const refusal = refuseValue(operation.field, value, spec);
  return refusal ? { refusal } : { operation };
}

/** Refuses a value that `check` would report as an error. */
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
