import type { Operation } from '../edit/operation';
import { ITEMS_KEY } from '../format/fields';
import type { Comparison, FieldChange, RowChange } from './comparison';

/**
 * Operations that bring the older text to what the newer says. Its comments, order and dress stay.
 *
 * `others` are left out: the writer knows no way to write keys that are no fields. The operations are for
 * the older text as it was compared, and do not look at the values they find.
 */
export function operationsOf({ head, rows }: Comparison): readonly Operation[] {
  const added = rows.filter(({ kind }) => kind === 'added').map(({ id }) => id);
  return [
    // First, for 様式 tells where rows are to stand.
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
