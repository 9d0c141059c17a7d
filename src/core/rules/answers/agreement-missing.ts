import type { Row } from '../../model/checklist';
import { partKeyOf } from '../../format/ids';
import { factOfRow } from '../../model/factOfRow';
import type { ItemField } from '../../format/fields';
import { ROLE_FIELDS } from '../../format/fields';
import { findEntry, isEmpty, resolveAlias } from '../../parse/tree';
import { firstFew } from '../firstFew';
import type { Rule } from '../rule';

const AGREEMENT: readonly ItemField[] = [...ROLE_FIELDS, '合意文書'];

/** For what both sides do together, the row says who does what, or where the contract says so. */
export const agreementMissing: Rule<'agreement-missing', { readonly items: readonly string[] }> = {
  id: 'agreement-missing',
  severity: 'information',
  *checkFile({ checklist }) {
    if (!checklist.items) return;
    const items = checklist.rows.filter((row) => isWithoutAgreement(row)).map(({ id }) => id);
    if (items.length === 0) return;
    yield { items, span: checklist.items.keySpan, fixes: [] };
  },
  message: ({ items }, t) =>
    t(
      'Rows of Part2 are settled with neither 役割分担 nor 合意文書 ({count}): {items}. Enter who does what, or where it is agreed.',
      { count: items.length, items: firstFew(items, t) },
    ),
  help: (t) => ({
    meaning: t('Rows of Part 2 are 確認済 or 完了 with neither 役割分担 nor 合意文書.'),
    why: t(
      'What both sides do together belongs in the contract: who does what, or where it is agreed.',
    ),
  }),
  example: {
    before: ['  P2-C-4:', '    初回確認: はい'],
    after: ['  P2-C-4:', '    初回確認: はい', '    合意文書: 保守契約書 第12条'],
  },
};

const isWithoutAgreement = factOfRow((row) => {
  if (partKeyOf(row.id) !== 'Part2') return false;
  if (row.status !== '確認済' && row.status !== '完了') return false;
  const isNowhere = AGREEMENT.every((field) => {
    const value = row.field(field);
    return !value?.locked && !value?.text?.trim();
  });
  return isNowhere && !isMisshapen(row);
});

/** 役割分担 is not a map. Another rule reports that. */
function isMisshapen({ entry }: Row): boolean {
  const map = resolveAlias(entry.value);
  const roles = map?.kind === 'map' ? findEntry(map, '役割分担')?.value : undefined;
  return !isEmpty(roles) && resolveAlias(roles)?.kind !== 'map';
}
