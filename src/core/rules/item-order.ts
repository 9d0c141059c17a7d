import { compareIds } from '../catalog/lookup';
import { isKnownId } from './item-unknown';
import type { FileRule } from './rule';

/** Rows in the form's order are found where one looks for them, and compare well. */
export const itemOrder: FileRule = {
  id: 'item-order',
  scope: 'file',
  *check({ checklist: { edition, rows } }) {
    if (!edition) return;
    let last: string | undefined;
    for (const row of rows) {
      const { id } = row;
      // Where an unknown id belongs nobody knows, nor what comes before it.
      if (!isKnownId(edition, id)) continue;
      if (last === undefined || compareIds(edition, last, id) <= 0) {
        last = id;
        continue;
      }
      yield {
        rule: 'item-order',
        before: last,
        span: row.entry.keySpan,
        item: id,
        fixes: [
          {
            id: 'order-rows',
            operations: [{ kind: 'order-rows' }],
            safe: true,
            preferred: true,
          },
        ],
      };
    }
  },
};
