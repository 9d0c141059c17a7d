import { comparePlaces } from '../../catalog/lookup';
import type { Checklist, Row } from '../../model/checklist';
import { placeInForm } from '../../model/placeInForm';
import type { FixKind } from '../../problems/fix';
import type { Rule } from '../rule';

const ORDER_ROWS: FixKind = {
  id: 'order-rows',
  title: (_fix, t) => t("Put the rows into the form's order"),
};

interface Facts {
  /** Id of a row that is above this one in the file and after it in the form. */
  readonly before: string;
}

interface Misplaced extends Facts {
  readonly row: Row;
}

/** Rows in the form's order are easy to find and to compare. */
export const itemOrder: Rule<'item-order', Facts> = {
  id: 'item-order',
  severity: 'hint',
  *checkThroughout({ checklist }) {
    for (const { row, before } of misplacedRows(checklist)) {
      yield {
        before,
        span: row.keySpan,
        item: row.id,
        fixes: [
          {
            kind: ORDER_ROWS,
            operations: [{ kind: 'order-rows' }],
            safe: true,
            preferred: true,
          },
        ],
      };
    }
  },
  message: ({ before }, t) =>
    t('This row comes before {before} in the form. Put the rows into its order.', { before }),
  help: (t) => ({
    meaning: t('A row comes before a row above it in the form.'),
    why: t('Rows are found where one looks for them, and two files compare well.'),
  }),
  example: {
    before: ['  P1-A-2-1:', '    初回確認: はい', '  P1-A-1:', '    初回確認: はい'],
    after: ['  P1-A-1:', '    初回確認: はい', '  P1-A-2-1:', '    初回確認: はい'],
  },
};

/**
 * The rows that come before a row above them in the form; none where the edition is not known. Own rows of
 * one Part may have any order.
 */
export function* misplacedRows({ edition, rows }: Checklist): Iterable<Misplaced> {
  if (!edition) return;
  let last = { id: '', key: { part: -1, own: 0, number: 0 } };
  for (const row of rows) {
    const key = placeInForm(row, edition);
    // An unknown id has no place in the order.
    if (!key) continue;
    if (comparePlaces(last.key, key) > 0) yield { row, before: last.id };
    else last = { id: row.id, key };
  }
}
