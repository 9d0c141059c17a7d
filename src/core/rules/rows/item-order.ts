import { compareSortKeys } from '../../catalog/lookup';
import type { Checklist, Row } from '../../model/checklist';
import { placeInForm } from '../../model/placeInForm';
import type { FileRule } from '../rule';

interface Misplaced {
  readonly row: Row;
  /** Id of a row above it that in the form comes after it. */
  readonly before: string;
}

/** Rows in the form's order are found where one looks for them, and compare well. */
export const itemOrder: FileRule = {
  id: 'item-order',
  scope: 'file',
  *check({ checklist }) {
    for (const { row, before } of misplacedRows(checklist)) {
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

/** The rows that in the form come before a row above them; none where the edition is not known. */
export function* misplacedRows({ edition, rows }: Checklist): Iterable<Misplaced> {
  if (!edition) return;
  let last = { id: '', key: { part: -1, own: 0, number: 0 } };
  for (const row of rows) {
    const key = placeInForm(row, edition);
    // Where an unknown id belongs nobody knows, nor what comes before it.
    if (!key) continue;
    if (compareSortKeys(last.key, key) > 0) yield { row, before: last.id };
    else last = { id: row.id, key };
  }
}
