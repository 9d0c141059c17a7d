import type { Translate } from '../problems/translate';
import { isCalendarDay } from '../text/calendar';
import type { Comparison, FieldChange, RowChange } from './comparison';
import { backToNo, isReopened } from './weaker';

/** A change of a row that a reviewer must not miss: what was agreed or done no longer holds. */
export interface Attention {
  readonly kind: AttentionKind;
  /** Id of the row. */
  readonly id: string;
  /** The change that says so. */
  readonly change: FieldChange;
}

type AttentionKind = keyof typeof KINDS;

/** The changes to look at first, by kind and then in the order of the rows. */
export function attentionOf({ rows }: Comparison): readonly Attention[] {
  const kept = rows.filter(({ kind }) => kind !== 'removed');
  return (Object.keys(KINDS) as AttentionKind[]).flatMap((kind) =>
    kept.flatMap((row) => {
      const change = KINDS[kind](row, (field) => row.fields.find((each) => each.field === field));
      return change ? [{ kind, id: row.id, change }] : [];
    }),
  );
}

type ChangeOf = (field: FieldChange['field']) => FieldChange | undefined;

/** The change that calls for attention; `undefined` for none. */
const KINDS = {
  'back-to-no': (_row, changeOf) => {
    const answer = changeOf('初回確認');
    return backToNo(answer) ? answer : undefined;
  },
  reopened: (row, changeOf) => (isReopened(row) ? changeOf('完了日') : undefined),
  'wording-after-completion': ({ status: { before } }, changeOf) => {
    const wording = changeOf('合意内容');
    const wasSettled = before === '完了' || before === '確認済';
    return wasSettled && wording?.before != null ? wording : undefined;
  },
  'deadline-moved-back': ({ status: { after } }, changeOf) => {
    const deadline = changeOf('期限');
    const isOpen = after === '未完了' || after === '未確認';
    return isOpen && deadline && isLater(deadline) ? deadline : undefined;
  },
  'not-applicable': ({ status: { before, after } }, changeOf) =>
    after === '対象外' && before !== '対象外' ? changeOf('初回確認') : undefined,
} as const satisfies Record<
  string,
  (row: RowChange, changeOf: ChangeOf) => FieldChange | undefined
>;

/** A later day, or none any more. */
function isLater({ before, after }: FieldChange): boolean {
  if (before === null || !isCalendarDay(before)) return false;
  return after === null || (isCalendarDay(after) && after > before);
}

/** What happened, in a few words: `期限 moved back (2026-11-13 → 2026-12-18)`. */
export function attentionText({ kind, change }: Attention, t: Translate): string {
  const values = {
    before: change.before ?? t('(none)'),
    after: change.after ?? t('(none)'),
  };
  switch (kind) {
    case 'back-to-no':
      return t('Back to いいえ ({before} → {after})', values);
    case 'reopened':
      return t('Back to 未完了 (完了日 {before} → {after})', values);
    case 'wording-after-completion':
      return t('合意内容 changed after the row was settled');
    case 'deadline-moved-back':
      return t('期限 moved back ({before} → {after})', values);
    case 'not-applicable':
      return t('Now 対象外 ({before} → {after})', values);
  }
}
