import { isOwnId } from '../format/ids';
import { FORM_TEXTS } from '../format/newRow';
import type { SetOperation } from '../edit/operation';
import { isEmpty, resolveAlias } from '../parse/tree';
import type { RowRule } from './rule';

/** Of a row of one's own, the catalog has no text: the file must have it. */
export const ownItemIncomplete: RowRule = {
  id: 'own-item-incomplete',
  scope: 'row',
  *check(row) {
    const { value } = row.entry;
    if (!isOwnId(row.id) || (resolveAlias(value)?.kind !== 'map' && !isEmpty(value))) return;
    const missing = FORM_TEXTS.filter((field) => {
      const found = row.field(field);
      return !found?.locked && !found?.text?.trim();
    });
    if (missing.length === 0) return;
    const operations = missing.flatMap((field): readonly SetOperation[] => {
      if (row.field(field)) return [];
      return [{ kind: 'set', item: row.id, field, value: null, seen: null }];
    });
    yield {
      rule: 'own-item-incomplete',
      missing,
      span: row.keySpan,
      item: row.id,
      // What the row is about is the user's to say: only the keys go in.
      fixes:
        operations.length > 0
          ? [{ id: 'insert-key', operations, safe: false, preferred: false }]
          : [],
    };
  },
};
