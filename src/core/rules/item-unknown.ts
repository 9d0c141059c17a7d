import { isKnownId, rowsOf } from '../catalog/lookup';
import type { Edition } from '../catalog/types';
import { ITEMS_KEY } from '../model/fields';
import { renameFixes } from '../problems/choiceFixes';
import { isClear, nearest } from '../text/nearest';
import type { RowRule } from './rule';

/** An id that the edition does not have names no row of the form: its answer counts for nothing. */
export const itemUnknown: RowRule = {
  id: 'item-unknown',
  scope: 'row',
  *check({ id, entry }, { checklist: { edition } }) {
    if (!edition || isKnownId(edition, id)) return;
    const ids = nearestIds(edition, id);
    yield {
      rule: 'item-unknown',
      nearest: ids,
      span: entry.keySpan,
      item: id,
      fixes: renameFixes(
        ids.map((to) => ({ kind: 'rename', path: [ITEMS_KEY, id], to })),
        { preferFirst: ids.length === 1 || isClear(nearest(id, ids)) },
      ),
    };
  },
};

/** The ids that may have been meant by an unknown one: the rows of that item, else the likest. */
export function nearestIds(edition: Edition, id: string): readonly string[] {
  const ids = rowsOf(edition).map((place) => place.id);
  const ofItem = ids.filter((each) => each.startsWith(`${id}-`));
  const found = ofItem.length > 0 ? ofItem : nearest(id, ids).map(({ name }) => name);
  return found.slice(0, 3);
}
