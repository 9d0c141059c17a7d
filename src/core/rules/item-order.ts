import { compareSortKeys } from '../catalog/lookup';
import type { Edition } from '../catalog/types';
import type { Row } from '../model/checklist';
import { placeInForm } from '../model/placeInForm';
import type { FileRule } from './rule';

/** Rows in the form's order are found where one looks for them, and compare well. */
export const itemOrder: FileRule = {
  id: 'item-order',
  scope: 'file',
  *check({ checklist: { edition, rows } }) {
    if (!edition) return;
    for (const { row, before } of outOfOrder(rows, edition)) {
      yield {
        rule: 'item-order',
        before,
        span: row.keySpan,
        item: row.id,
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

/** The rows that in the form come before a row above them, each with the last such row. */
function* outOfOrder(
  rows: readonly Row[],
  edition: Edition,
): Generator<{ readonly row: Row; readonly before: string }> {
  let last = { id: '', key: { part: -1, own: 0, number: 0 } };
  for (const row of rows) {
    const key = placeInForm(row, edition);
    // Where an unknown id belongs nobody knows, nor what comes before it.
    if (!key) continue;
    if (compareSortKeys(last.key, key) > 0) yield { row, before: last.id };
    else last = { id: row.id, key };
  }
}
