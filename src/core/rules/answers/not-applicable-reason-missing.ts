import type { FixKind } from '../../problems/fix';
import type { Rule } from '../rule';

/** The fix adds only the key; the user enters the reason. */
const ADD_REASON: FixKind = { id: 'add-reason', title: (_fix, t) => t('Add 備考') };

/** 対象外 takes a row out of the agreement, so later readers need the reason. */
export const notApplicableReasonMissing: Rule<'not-applicable-reason-missing'> = {
  id: 'not-applicable-reason-missing',
  severity: 'warning',
  *checkRow(row) {
    const answer = row.field('初回確認');
    const remarks = row.field('備考');
    if (!answer || row.answer !== '対象外' || remarks?.locked || remarks?.text?.trim()) return;
    yield {
      span: answer.span,
      item: row.id,
      field: '備考',
      fixes: remarks
        ? []
        : [
            {
              kind: ADD_REASON,
              operations: [{ kind: 'set', item: row.id, field: '備考', value: null, seen: null }],
              safe: false,
              preferred: false,
            },
          ],
    };
  },
  message: (_found, t) => t('初回確認 is 対象外, with no 備考. Enter the reason.'),
  help: (t) => ({
    meaning: t('A row is answered 対象外 and has no 備考.'),
    why: t('Who reads the checklist later wants to know why.'),
  }),
  example: {
    before: ['    初回確認: 対象外'],
    after: ['    初回確認: 対象外', '    備考: 該当する職員がいない'],
  },
};
