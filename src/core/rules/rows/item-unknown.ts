import { isKnownId, rowsOf } from '../../catalog/lookup';
import type { Edition } from '../../catalog/types';
import { factOfRow } from '../../model/factOfRow';
import { ITEMS_KEY } from '../../format/fields';
import { isClear, nearest } from '../../text/nearest';
import { renameToOneOf } from '../fixes';
import type { Rule } from '../rule';

/**
 * An id that the edition does not have names no row of the form, so its answer does not count.
 * A fix offers only ids that no row has yet, so the rule reads all rows.
 */
export const itemUnknown: Rule<'item-unknown', { readonly nearest: readonly string[] }> = {
  id: 'item-unknown',
  severity: 'error',
  *checkThroughout({ checklist: { edition, rows } }) {
    if (!edition) return;
    const taken = new Set(rows.map(({ id }) => id));
    for (const row of rows) {
      const { id } = row;
      if (isKnownId(edition, id)) continue;
      const meant = idsMeant(row, edition);
      const free = meant.ids.filter((each) => !taken.has(each)).slice(0, MOST_OFFERED);
      yield {
        nearest: free,
        span: row.keySpan,
        item: id,
        fixes: renameToOneOf(
          free.map((to) => ({ kind: 'rename', path: [ITEMS_KEY, id], to })),
          // Does not offer the second-best id only because a row has the best one.
          { preferFirst: meant.clear !== undefined && meant.clear === free[0] },
        ),
      };
    }
  },
  message: ({ nearest: near }, t) =>
    near.length === 0
      ? t('The form has no such row. A row of your own is named P1-X-1 or P2-X-1.')
      : t('The form has no such row. Is {nearest} meant?', { nearest: near.join(t(', ')) }),
  help: (t) => ({
    meaning: t(
      'A row’s id is not one of the edition’s, and not that of a row of your own (P1-X-1).',
    ),
    why: t('Its answer does not count for any item of the form.'),
  }),
  example: {
    before: ['  P1-A-2:', '    初回確認: はい'],
    after: ['  P1-A-2-1:', '    初回確認: はい'],
  },
};

const MOST_OFFERED = 3;

/** The ids that an unknown one may mean: the rows of that item, else the closest matches. */
export function nearestIds(edition: Edition, id: string): readonly string[] {
  return idsLike(edition, id).ids.slice(0, MOST_OFFERED);
}

interface Meant {
  readonly ids: readonly string[];
  /** The id that is clearly meant, if any. */
  readonly clear: string | undefined;
}

function idsLike(edition: Edition, id: string): Meant {
  const all = rowsOf(edition).map((place) => place.id);
  const ofItem = all.filter((each) => each.startsWith(`${id}-`));
  const near = nearest(id, ofItem.length > 0 ? ofItem : all);
  const ids = ofItem.length > 0 ? ofItem : near.map(({ name }) => name);
  return { ids, clear: ids.length === 1 ? ids[0] : isClear(near) ? near[0]?.name : undefined };
}

const idsMeant = factOfRow((row, edition: Edition) => idsLike(edition, row.id));
