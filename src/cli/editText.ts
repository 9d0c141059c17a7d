import { checkedEdit } from '../core/checkedEdit';
import type { FieldOperation } from '../core/edit/operation/operation';
import type { Session } from './command';
import { Failure } from './failure';

/**
 * Applies the operations to the text. Throws `Failure` if an operation is refused, or if the text
 * would get an error that it does not have now. A value that is an error is always refused.
 */
export function editText(
  text: string,
  operations: readonly FieldOperation[],
  { t, editions, today }: Session,
): string {
  const edit = checkedEdit(text, operations, { t, editions, today });
  if ('reason' in edit) throw new Failure(edit.reason);
  return edit.text;
}
