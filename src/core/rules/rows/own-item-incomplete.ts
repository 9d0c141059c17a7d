import { isOwnId } from '../../format/ids';
import { FORM_TEXTS } from '../../format/newRow';
import type { SetOperation } from '../../edit/operation/operation';
import { isEmpty, resolveAlias } from '../../parse/tree';
import type { FixKind } from '../../problems/fix';
import type { Rule } from '../rule';

/** The fix adds only the keys; the user enters what the row is about. */
const ADD_TEXTS: FixKind = {
  id: 'add-texts',
  title: ({ operations }, t) => {
    const keys = operations.flatMap((each) => (each.kind === 'set' ? [each.field] : []));
    return t('Add {keys}', { keys: keys.join(t(', ')) });
  },
};

/** The catalog has no text for a row of the user's own, so the file must have it. */
export const ownItemIncomplete: Rule<
  'own-item-incomplete',
  { readonly missing: readonly string[] }
> = {
  id: 'own-item-incomplete',
  severity: 'error',
  *checkRow(row) {
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
      missing,
      span: row.keySpan,
      item: row.id,
      fixes:
        operations.length > 0
          ? [{ kind: ADD_TEXTS, operations, safe: false, preferred: false }]
          : [],
    };
  },
  message: ({ missing }, t) =>
    t('This row of your own has no {missing}. Write what is to be checked.', {
      missing: missing.join(t(', ')),
    }),
  help: (t) => ({
    meaning: t('A row of your own has no 項目 or no 内容.'),
    why: t('Its text is nowhere else.'),
  }),
  example: {
    before: ['  P1-X-1:', '    初回確認: はい'],
    after: [
      '  P1-X-1:',
      '    項目: 無線LAN',
      '    内容: 来訪者用の無線LANを分けているか',
      '    初回確認: はい',
    ],
  },
};
