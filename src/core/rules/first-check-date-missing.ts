import { PART_KEYS, partKeyOf } from '../format/ids';
import { findEntry, isEmpty, resolveAlias } from '../parse/tree';
import type { FileRule } from './rule';

/** An answer is that of the first meeting, and the form wants the day of it in its head. */
export const firstCheckDateMissing: FileRule = {
  id: 'first-check-date-missing',
  scope: 'file',
  *check({ checklist, today }) {
    const days = findEntry(checklist.top, '初回確認日');
    const place = days ?? checklist.items;
    if (!place) return;
    if (days && resolveAlias(days.value)?.kind !== 'map' && !isEmpty(days.value)) return;
    for (const part of PART_KEYS) {
      const field = `初回確認日.${part}` as const;
      const value = checklist.head(field);
      if (value?.locked || value?.text != null) continue;
      if (!checklist.rows.some(({ id, answer }) => answer && partKeyOf(id) === part)) continue;
      yield {
        rule: 'first-check-date-missing',
        part,
        span: place.keySpan,
        field,
        fixes: [
          {
            id: 'add-first-check-date',
            operations: [{ kind: 'set', item: null, field, value: today, seen: null }],
            safe: false,
            preferred: true,
          },
        ],
      };
    }
  },
};
