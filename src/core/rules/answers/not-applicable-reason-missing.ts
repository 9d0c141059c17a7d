import type { RowRule } from '../rule';

/** 対象外 takes a row out of the agreement: who reads it later wants to know why. */
export const notApplicableReasonMissing: RowRule = {
  id: 'not-applicable-reason-missing',
  scope: 'row',
  *check(row) {
    const answer = row.field('初回確認');
    const remarks = row.field('備考');
    if (!answer || row.answer !== '対象外' || remarks?.locked || remarks?.text?.trim()) return;
    yield {
      rule: 'not-applicable-reason-missing',
      span: answer.span,
      item: row.id,
      field: '備考',
      // The reason is the user's to give: only the key goes in.
      fixes: remarks
        ? []
        : [
            {
              id: 'add-reason',
              operations: [{ kind: 'set', item: row.id, field: '備考', value: null, seen: null }],
              safe: false,
              preferred: false,
            },
          ],
    };
  },
};
