import type { Row } from '../model/checklist';
import type { Field } from '../format/fields';
import { PART_KEYS } from '../format/ids';
import type { FieldValue } from '../parse/readField';
import type { Fix, Report } from '../problems/problem';
import { isCalendarDay } from '../text/calendar';
import { readAnswer } from '../text/readAnswer';
import type { FileRule, RowRule } from './rule';

/** 初回確認日 and 完了日 tell what has been done; what is planned is a 期限. */
export const dateInFutureInRow: RowRule = {
  id: 'date-in-future',
  scope: 'row',
  *check(row, { today }) {
    const at = { item: row.id, today };
    yield* checkDay('初回確認日', row.field('初回確認日'), at);
    const completion = row.field('完了日');
    // Beside another answer, the date itself is unexpected.
    if (!completion || readAnswer(row.field('初回確認')?.text ?? '') !== 'いいえ') return;
    yield* checkDay('完了日', completion, { ...at, fixes: moveToDeadline(row) });
  },
};

export const dateInFutureInHead: FileRule = {
  id: 'date-in-future',
  scope: 'file',
  *check({ checklist, today }) {
    for (const part of PART_KEYS) {
      const field = `初回確認日.${part}` as const;
      yield* checkDay(field, checklist.head(field), { today });
    }
  },
};

function* checkDay(
  field: Field,
  value: FieldValue | undefined,
  at: { readonly today: string; readonly item?: string; readonly fixes?: readonly Fix[] },
): Generator<Report> {
  if (value?.text == null || !isCalendarDay(value.text) || value.text <= at.today) return;
  yield {
    rule: 'date-in-future',
    key: field,
    day: value.text,
    span: value.span,
    field,
    ...(at.item === undefined ? {} : { item: at.item }),
    fixes: at.fixes ?? [],
  };
}

/** Only where no other day is planned. */
function moveToDeadline(row: Row): readonly Fix[] {
  const day = row.field('完了日')?.text ?? null;
  const deadline = row.field('期限');
  if (deadline?.locked || deadline?.text != null) return [];
  return [
    {
      id: 'move-to-deadline',
      operations: [
        { kind: 'unset', item: row.id, field: '完了日', seen: day },
        { kind: 'set', item: row.id, field: '期限', value: day, seen: null },
      ],
      safe: false,
      preferred: true,
    },
  ];
}
