import { alteredTexts } from '../../model/alteredTexts';
import type { RowRule } from '../rule';

/** The form allows it; whoever signs should know of it. */
export const textAltered: RowRule = {
  id: 'text-altered',
  scope: 'row',
  *check(row, { checklist }) {
    for (const { field, official } of alteredTexts(row, checklist.edition)) {
      const value = row.field(field);
      if (!value) continue;
      yield {
        rule: 'text-altered',
        key: field,
        official,
        span: value.span,
        item: row.id,
        field,
        fixes: [
          {
            id: 'remove-key',
            operations: [{ kind: 'unset', item: row.id, field, seen: value.text ?? null }],
            safe: false,
            preferred: false,
          },
        ],
      };
    }
  },
};
