import type { FieldOperation } from '../edit/operation/operation';
import type { HeadField, ItemField } from '../format/fields';
import { AGREED_FIELDS } from '../format/fields';
import { ANSWER_FIELD, FORM_TEXTS } from '../format/newRow';
import type { Checklist } from '../model/checklist';
import type { FormRow } from '../model/formRows';
import { formRows } from '../model/formRows';

/** What the new contract may be: 契約更新 or 追加構築. */
export const RENEWAL_KINDS = ['更新', '追加構築'] as const;
export type RenewalKind = (typeof RENEWAL_KINDS)[number];

/** What a renewal keeps of the head. Not its dates: they are those of the new contract. */
const HEAD: readonly HeadField[] = ['医療機関', '事業者', '対象システム', '契約.名称'];

/**
 * What a new checklist takes from the one that it continues, as operations on an empty one: the parties,
 * what was agreed, and the hospital's own and altered rows. `path` of the old one is as 前回 has it.
 */
export function renewalOf(
  old: Checklist,
  path: string,
  kind: RenewalKind = '更新',
): readonly FieldOperation[] {
  const head = HEAD.flatMap((field) => setTo(null, field, old.head(field)?.text));
  const rows = formRows(old).rows.filter(({ present }) => present);
  return [
    ...head,
    ...setTo(null, '契約.種別', kind),
    ...setTo(null, '前回', path),
    ...rows.flatMap(keptOfRow),
  ];
}

function keptOfRow(formRow: FormRow): readonly FieldOperation[] {
  const { id, row } = formRow;
  return [
    ...FORM_TEXTS.flatMap((field) => setTo(id, field, formRow.ownText(field))),
    ...(formRow.place
      ? []
      : [{ kind: 'set', item: id, field: ANSWER_FIELD, value: null } as const]),
    // Not the answer and its days, nor evidence and remarks: a checklist is the record of a new check.
    ...AGREED_FIELDS.flatMap((field) => setTo(id, field, row?.field(field)?.text)),
  ];
}

function setTo(
  item: string | null,
  field: HeadField | ItemField,
  value: string | null | undefined,
): readonly FieldOperation[] {
  return value == null || value === '' ? [] : [{ kind: 'set', item, field, value }];
}
