import { alteredTexts } from '../../model/alteredTexts';
import { removeKey } from '../fixes';
import type { Rule } from '../rule';

/** The form allows altered text; both parties should know of it. */
export const textAltered: Rule<
  'text-altered',
  { readonly key: string; readonly official: string }
> = {
  id: 'text-altered',
  severity: 'information',
  *checkRow(row, { checklist }) {
    for (const { field, official } of alteredTexts(row, checklist.edition)) {
      const value = row.field(field);
      if (!value) continue;
      yield {
        key: field,
        official,
        span: value.span,
        item: row.id,
        field,
        fixes: [removeKey(field, { kind: 'unset', item: row.id, field, seen: value.text ?? null })],
      };
    }
  },
  message: ({ key, official }, t) =>
    t('{field} is not the text of the form, which says: {official}', { field: key, official }),
  help: (t) => ({
    meaning: t('A row of the form has a 項目 or 内容 in other words than the form.'),
    why: t(
      'The form allows it, and both parties should know. The text is in the file only where it differs; without the key the form’s text applies.',
    ),
  }),
  example: {
    before: ['  P1-A-1:', '    内容: 事業者の開示書を受け取ったか。', '    初回確認: はい'],
    after: ['  P1-A-1:', '    初回確認: はい'],
  },
};
