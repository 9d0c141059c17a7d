import type { Operation } from '../edit/operation/operation';
import { ITEMS_KEY } from '../format/fields';
import type { Comparison, FieldChange, RowChange } from './comparison';

/**
 * Operations that give the older text the content of the newer one. Its comments, order and formatting
 * stay.
 *
 * `others` are left out, because the writer cannot write keys that are not fields. The operations apply to
 * the older text as it was compared; they do not check the values they replace.
 */
export function operationsOf({ head, rows }: Comparison): readonly Operation[] {
  const added = rows.filter(({ kind }) => kind === 'added').map(({ id }) => id);
  return [
    // The head is first, because 様式 determines where rows go.
    ...head.map((change) => fieldOperation(null, change)),
    ...(added.length > 0 ? [{ kind: 'add-rows', items: added } as const] : []),
    ...rows.flatMap(rowOperations),
  ];
}

function rowOperations({ id, kind, fields }: RowChange): readonly Operation[] {
  if (kind === 'removed') return [{ kind: 'remove', path: [ITEMS_KEY, id] }];
  return fields.map((change) => fieldOperation(id, change));
}

function fieldOperation(item: string | null, { field, after }: FieldChange): Operation {
  if (after === null) return { kind: 'unset', item, field };
  return { kind: 'set', item, field, value: after };
}
