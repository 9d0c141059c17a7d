import type { Row } from '../../model/checklist';
import type { Field } from '../../format/fields';
import { PART_KEYS } from '../../format/ids';
import type { FieldValue } from '../../parse/readField';
import type { Fix, FixKind } from '../../problems/fix';
import type { Report } from '../../problems/report';
import { isCalendarDay } from '../../text/calendar';
import { readAnswer } from '../../text/readAnswer';
import type { Rule } from '../rule';

interface Facts {
  readonly key: Field;
  readonly day: string;
}

const MOVE_TO_DEADLINE: FixKind = {
  id: 'move-to-deadline',
  title: (_fix, t) => t('Make it the 期限'),
};

/** 初回確認日 and 完了日 are for what has been done; a planned day is a 期限. */
export const dateInFuture: Rule<'date-in-future', Facts> = {
  id: 'date-in-future',
  severity: 'warning',
  *checkRow(row, { today }) {
    const at = { item: row.id, today };
    yield* checkDay('初回確認日', row.field('初回確認日'), at);
    const completion = row.field('完了日');
    // With another answer, `completion-date-unexpected` reports the date.
    if (!completion || readAnswer(row.field('初回確認')?.text ?? '') !== 'いいえ') return;
    yield* checkDay('完了日', completion, { ...at, fixes: moveToDeadline(row) });
  },
  *checkFile({ checklist, today }) {
    for (const part of PART_KEYS) {
      const field = `初回確認日.${part}` as const;
      yield* checkDay(field, checklist.head(field), { today });
    }
  },
  message: ({ key, day }, t) =>
    t('{field} {day} is in the future. Enter the day on which it was done.', { field: key, day }),
  help: (t) => ({
    meaning: t('A 完了日 or a 初回確認日 is after today.'),
    why: t('They are for what has been done. A planned day is a 期限.'),
  }),
  example: {
    before: ['    初回確認: いいえ', '    完了日: 2099-12-01'],
    after: ['    初回確認: いいえ', '    期限: 2099-12-01'],
  },
};

function* checkDay(
  field: Field,
  value: FieldValue | undefined,
  at: { readonly today: string; readonly item?: string; readonly fixes?: readonly Fix[] },
): Generator<Report<Facts>> {
  if (value?.text == null || !isCalendarDay(value.text) || value.text <= at.today) return;
  yield {
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
      kind: MOVE_TO_DEADLINE,
      operations: [
        { kind: 'unset', item: row.id, field: '完了日', seen: day },
        { kind: 'set', item: row.id, field: '期限', value: day, seen: null },
      ],
      safe: false,
      preferred: true,
    },
  ];
}
