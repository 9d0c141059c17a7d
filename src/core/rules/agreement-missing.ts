import type { Row } from '../model/checklist';
import { partKeyOf } from '../format/ids';
import { factOfRow } from '../model/factOfRow';
import type { ItemField } from '../format/fields';
import { ROLE_FIELDS } from '../format/fields';
import { findEntry, isEmpty, resolveAlias } from '../parse/tree';
import type { FileRule } from './rule';

const AGREEMENT: readonly ItemField[] = [...ROLE_FIELDS, '合意文書'];

/** What both sides do together is to be found in the contract: who does what, or where it stands. */
export const agreementMissing: FileRule = {
  id: 'agreement-missing',
  scope: 'file',
  *check({ checklist }) {
    if (!checklist.items) return;
    const items = checklist.rows.filter((row) => isWithoutAgreement(row)).map(({ id }) => id);
    if (items.length === 0) return;
    yield { rule: 'agreement-missing', items, span: checklist.items.keySpan, fixes: [] };
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

/** 役割分担 is no map: told as such already. */
function isMisshapen({ entry }: Row): boolean {
  const map = resolveAlias(entry.value);
  const roles = map?.kind === 'map' ? findEntry(map, '役割分担')?.value : undefined;
  return !isEmpty(roles) && resolveAlias(roles)?.kind !== 'map';
}
