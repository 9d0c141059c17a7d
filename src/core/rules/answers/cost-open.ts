import type { Rule } from '../rule';

/** Who does a thing and whether it is paid for are two questions: the second is still open on a done row. */
export const costOpen: Rule<'cost-open', { readonly status: string }> = {
  id: 'cost-open',
  severity: 'information',
  *checkRow(row) {
    const cost = row.field('役割分担.費用');
    if (cost?.text !== '未定') return;
    if (row.status !== '確認済' && row.status !== '完了') return;
    yield {
      status: row.status,
      span: cost.span,
      item: row.id,
      field: '役割分担.費用',
      fixes: [],
    };
  },
  message: ({ status }, t) =>
    t('費用 is 未定, but the row is {status}. Agree whether it is part of the contract.', {
      status,
    }),
  help: (t) => ({
    meaning: t('The 費用 of a row that is 確認済 or 完了 is 未定.'),
    why: t('Who does something does not say who pays for it.'),
  }),
  example: {
    before: ['    初回確認: はい', '    役割分担:', '      主担当: 事業者', '      費用: 未定'],
    after: [
      '    初回確認: はい',
      '    役割分担:',
      '      主担当: 事業者',
      '      費用: 契約に含む',
    ],
  },
};
