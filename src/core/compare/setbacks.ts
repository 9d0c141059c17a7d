import type { ItemField } from '../format/fields';
import { AGREED_FIELDS, fieldLabel } from '../format/fields';
import type { Translate } from '../problems/translate';
import type { FieldChange, RowChange } from './comparison';
import { backToNo, isReopened } from './weaker';

/** Where a row of a renewed contract is weaker than the contract before it. */
export interface Setback {
  readonly kind: SetbackKind;
  /** The change that says so. */
  readonly change: FieldChange<ItemField>;
}

export type SetbackKind =
  /** はい before, いいえ now. */
  | 'back-to-no'
  /** Completed before, いいえ and not completed now. */
  | 'reopened'
  /** 対象外 now. What was agreed is not missed then. */
  | 'not-applicable'
  /** A role, a document or the wording was agreed before, and is not now. */
  | 'dropped'
  /** Part of the contract before, and now paid for, or open. */
  | 'cost-added';

const DROPPED: readonly ItemField[] = AGREED_FIELDS.filter((field) => field !== '役割分担.費用');

/** Where the row is weaker than before, in the order of its fields. A row that is not answered yet can lack what was agreed. */
export function setbacksOf({ status, fields }: RowChange): readonly Setback[] {
  const changeOf = (field: ItemField) => fields.find((change) => change.field === field);
  const answer = changeOf('初回確認');
  if (status.after === '対象外') {
    return status.before && answer?.before != null
      ? [{ kind: 'not-applicable', change: answer }]
      : [];
  }
  const cost = changeOf('役割分担.費用');
  return [
    ...(answer && backToNo(answer) ? [marked('back-to-no', answer)] : []),
    ...(isReopened({ status }) ? reopened(changeOf('完了日')) : []),
    ...DROPPED.flatMap((field) => {
      const change = changeOf(field);
      return change?.before != null && change.after === null ? [marked('dropped', change)] : [];
    }),
    ...(cost?.before === '契約に含む' ? [marked('cost-added', cost)] : []),
  ];
}

function reopened(day: FieldChange<ItemField> | undefined): readonly Setback[] {
  return day ? [marked('reopened', day)] : [];
}

function marked(kind: SetbackKind, change: FieldChange<ItemField>): Setback {
  return { kind, change };
}

/** In a few words: `合意内容 is no longer there`. */
export function setbackText({ kind, change }: Setback, t: Translate): string {
  const [before, after] = [change.before ?? t('(none)'), change.after ?? t('(none)')];
  switch (kind) {
    case 'back-to-no':
      return t('はい last time, いいえ now');
    case 'reopened':
      return t('完了 last time, 未完了 now');
    case 'not-applicable':
      return t('{answer} last time, 対象外 now', { answer: before });
    case 'dropped':
      return t('{field} is no longer there', { field: fieldLabel(change.field) });
    case 'cost-added':
      return t('費用: {before} last time, {after} now', { before, after });
  }
}
