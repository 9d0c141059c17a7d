import { normalizeOperation } from '../edit/operation/normalizeOperation';
import type { Refusal } from '../edit/operation/refusal';
import type { Choice } from './choice';
import { writableField } from './written';

/** The choice with a value that is rewritten as the file has it: a date as `YYYY-MM-DD`; or why it is refused. */
export function normalizeChoice(
  choice: Choice,
  today: string,
): { readonly choice: Choice } | { readonly refusal: Refusal } {
  const { path, value } = choice;
  const field = path && writableField(path);
  if (value === undefined || !field) return { choice };
  const place = { checklist: undefined, today };
  const normalized = normalizeOperation({ kind: 'set', ...field, value }, place);
  if ('refusal' in normalized) return normalized;
  const { operation } = normalized;
  const isSet = operation.kind === 'set' && operation.value !== null;
  return { choice: isSet ? { ...choice, value: operation.value } : choice };
}
