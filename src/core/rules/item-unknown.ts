import { isKnownId, rowsOf } from '../catalog/lookup';
import type { Edition } from '../catalog/types';
import { factOfRow } from '../model/factOfRow';
import { ITEMS_KEY } from '../format/fields';
import { renameFixes } from '../problems/choiceFixes';
import { isClear, nearest } from '../text/nearest';
import type { FileRule } from './rule';

/**
 * An id that the edition does not have names no row of the form: its answer counts for nothing.
 * A fix offers only ids that no row has yet, so the rule reads all rows.
 */
export const itemUnknown: FileRule = {
  id: 'item-unknown',
  scope: 'file',
  *check({ checklist: { edition, rows } }) {
    if (!edition) return;
    const taken = new Set(rows.map(({ id }) => id));
    for (const row of rows) {
      const { id } = row;
      if (isKnownId(edition, id)) continue;
      const meant = idsMeant(row, edition);
      const free = meant.ids.filter((each) => !taken.has(each)).slice(0, MOST_OFFERED);
      yield {
        rule: 'item-unknown',
        nearest: free,
        span: row.keySpan,
        item: id,
        fixes: renameFixes(
          free.map((to) => ({ kind: 'rename', path: [ITEMS_KEY, id], to })),
          // Not the second best only because the best one is taken.
          { preferFirst: meant.clear !== undefined && meant.clear === free[0] },
        ),
      };
    }
  },
};

const MOST_OFFERED = 3;

/** The ids that may have been meant by an unknown one: the rows of that item, else the closest matches. */
export function nearestIds(edition: Edition, id: string): readonly string[] {
  return idsLike(edition, id).ids.slice(0, MOST_OFFERED);
}

interface Meant {
  readonly ids: readonly string[];
  /** The one that is clearly meant, if any. */
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
