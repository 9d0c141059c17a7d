import { rowsOf } from '../../catalog/lookup';
import type { Edition } from '../../catalog/types';
import { factOfRow } from '../../model/factOfRow';
import { placeInForm } from '../../model/placeInForm';
import { isEmpty, resolveAlias } from '../../parse/tree';
import { nearestIds } from './item-unknown';
import type { FileRule } from '../rule';

/**
 * Every row of the edition is to be looked at, so every row is there. A row whose id is misspelt is
 * told by `item-unknown` and not missed here: else the right one could be added beside it.
 */
export const itemMissing: FileRule = {
  id: 'item-missing',
  scope: 'file',
  *check({ checklist: { edition, items, rows } }) {
    if (!edition || !items) return;
    if (resolveAlias(items.value)?.kind !== 'map' && !isEmpty(items.value)) return;
    const there = new Set<string>();
    for (const row of rows) {
      const place = placeInForm(row, edition);
      if (!place) for (const id of idsMeant(row, edition)) there.add(id);
      else if (!place.own) there.add(row.id);
    }
    const missing = rowsOf(edition).flatMap(({ id }) => (there.has(id) ? [] : [id]));
    if (missing.length === 0) return;
    yield {
      rule: 'item-missing',
      missing,
      span: items.keySpan,
      fixes: [
        {
          id: 'add-rows',
          operations: [{ kind: 'add-rows', items: missing }],
          safe: true,
          preferred: true,
        },
      ],
    };
  },
};

/** Of the form's rows, those that a row with an unknown id may mean. */
const idsMeant = factOfRow((row, edition: Edition) => nearestIds(edition, row.id));
