import { rowsOf } from '../../catalog/lookup';
import type { Edition } from '../../catalog/types';
import { factOfRow } from '../../model/factOfRow';
import { placeInForm } from '../../model/placeInForm';
import { isEmpty, resolveAlias } from '../../parse/tree';
import { nearestIds } from './item-unknown';
import type { FixKind } from '../../problems/fix';
import { firstFew } from '../firstFew';
import type { Rule } from '../rule';

const ADD_ROWS: FixKind = {
  id: 'add-rows',
  title: (_fix, t) => t('Add the missing rows, unanswered'),
};

/**
 * Every row of the edition has to be checked, so the file has every row. `item-unknown` reports a row
 * with a misspelled id; this rule does not, so that no fix adds the correct row next to it.
 */
export const itemMissing: Rule<'item-missing', { readonly missing: readonly string[] }> = {
  id: 'item-missing',
  severity: 'warning',
  *checkFile({ checklist: { edition, items, rows } }) {
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
      missing,
      span: items.keySpan,
      fixes: [
        {
          kind: ADD_ROWS,
          operations: [{ kind: 'add-rows', items: missing }],
          safe: true,
          preferred: true,
        },
      ],
    };
  },
  message: ({ missing }, t) =>
    t('{count} rows of the form are missing: {items}. Add them, unanswered.', {
      count: missing.length,
      items: firstFew(missing, t),
    }),
  help: (t) => ({
    meaning: t('Rows of the edition are not in the file.'),
    why: t(
      'Every item has to be checked. The fix adds the rows without answer, each at its place.',
    ),
  }),
  example: {
    before: [
      '  P1-A-1: # 事業者からの開示資料の確認',
      '    初回確認: はい',
      '  P1-A-2-2: # 事業者管理 ②',
      '    初回確認: はい',
    ],
    after: [
      '  P1-A-1: # 事業者からの開示資料の確認',
      '    初回確認: はい',
      '  P1-A-2-1: # 事業者管理 ①',
      '    初回確認:',
      '  P1-A-2-2: # 事業者管理 ②',
      '    初回確認: はい',
    ],
  },
};

/** The rows of the form that a row with an unknown id may mean. */
const idsMeant = factOfRow((row, edition: Edition) => nearestIds(edition, row.id));
