import type { Fix, FixKind } from '../../problems/fix';
import type { Row } from '../../model/checklist';
import { isCalendarDay } from '../../text/calendar';
import type { Rule } from '../rule';

interface Facts {
  /** The answer of the row; `null` for none. */
  readonly answer: string | null;
  readonly day: string;
}

const REMOVE_COMPLETION_DATE: FixKind = {
  id: 'remove-completion-date',
  title: (_fix, t) => t('Remove the 完了日'),
};

const ANSWER_NO: FixKind = { id: 'answer-no', title: (_fix, t) => t('Answer いいえ') };

/** A 完了日 completes an いいえ; with another answer, one of the two is wrong. */
export const completionDateUnexpected: Rule<'completion-date-unexpected', Facts> = {
  id: 'completion-date-unexpected',
  severity: 'warning',
  *checkRow(row) {
    const value = row.field('完了日');
    const written = row.field('初回確認');
    // Another rule reports a text that is not an answer.
    const readable = row.answer !== undefined || (written?.text == null && !written?.locked);
    if (value?.text == null || !isCalendarDay(value.text)) return;
    if (!readable || row.answer === 'いいえ') return;
    yield {
      answer: row.answer ?? null,
      day: value.text,
      span: value.span,
      item: row.id,
      field: '完了日',
      fixes: [remove(row.id, value.text), answerNo(row)],
    };
  },
  message: ({ answer, day }, t) =>
    answer === null
      ? t('完了日 {day} is there without an answer. Answer いいえ, or remove the date.', { day })
      : t('完了日 {day} is there with the answer {answer}. It belongs to いいえ only.', {
          day,
          answer,
        }),
  help: (t) => ({
    meaning: t('A row has a 完了日 and is answered はい or 対象外, or is not answered.'),
    why: t('A 完了日 completes an いいえ: one of the two is wrong.'),
  }),
  example: {
    before: ['    初回確認: はい', '    完了日: 2026-10-02'],
    after: ['    初回確認: いいえ', '    完了日: 2026-10-02'],
  },
};

function remove(item: string, seen: string): Fix {
  return {
    kind: REMOVE_COMPLETION_DATE,
    operations: [{ kind: 'unset', item, field: '完了日', seen }],
    safe: false,
    preferred: true,
  };
}

function answerNo({ id, answer }: Row): Fix {
  const seen = answer ?? null;
  return {
    kind: ANSWER_NO,
    operations: [{ kind: 'set', item: id, field: '初回確認', value: 'いいえ', seen }],
    safe: false,
    preferred: false,
  };
}
