import type { RuleId } from '../problem';
import type { RuleHelp } from './ruleHelp';

type Rule = Extract<
  RuleId,
  | 'completion-date-missing'
  | 'completion-date-unexpected'
  | 'completion-before-first-check'
  | 'date-in-future'
  | 'first-check-date-missing'
  | 'overdue'
  | 'deadline-unexpected'
>;

/** Rules about 初回確認日, 完了日 and 期限. */
export const DAY_HELP: Readonly<Record<Rule, RuleHelp>> = {
  'completion-date-missing': {
    en: {
      meaning: 'A row is answered いいえ and has no 完了日.',
      why: 'The form wants the day on which the check was completed. Where it is still open, a 期限 says until when.',
    },
    ja: {
      meaning: '「いいえ」の行に完了日がありません。',
      why: '様式は確認が完了した日の記入を求めています。未完了であれば、期限を決めておけます。',
    },
    before: '    初回確認: いいえ',
    after: ['    初回確認: いいえ', '    完了日: 2026-10-02'].join('\n'),
  },
  'completion-date-unexpected': {
    en: {
      meaning: 'A 完了日 stands beside はい, beside 対象外, or beside no answer.',
      why: 'A 完了日 completes an いいえ: one of the two is wrong.',
    },
    ja: {
      meaning: '「はい」「対象外」または未確認の行に完了日があります。',
      why: '完了日は「いいえ」の行に書くものです。どちらかが誤りです。',
    },
    before: ['    初回確認: はい', '    完了日: 2026-10-02'].join('\n'),
    after: ['    初回確認: いいえ', '    完了日: 2026-10-02'].join('\n'),
  },
  'completion-before-first-check': {
    en: {
      meaning: 'The 完了日 is before the 初回確認日 of the row or its Part.',
      why: 'What was found open at the first meeting cannot have been completed before it.',
    },
    ja: {
      meaning: '完了日が、その行または Part の初回確認日より前です。',
      why: '初回に確認できなかったことが、それより前に完了することはありません。',
    },
    before: [
      '初回確認日:',
      '  Part1: 2026-09-07',
      '項目:',
      '  P1-A-1:',
      '    初回確認: いいえ',
      '    完了日: 2026-09-01',
    ].join('\n'),
    after: [
      '初回確認日:',
      '  Part1: 2026-09-07',
      '項目:',
      '  P1-A-1:',
      '    初回確認: いいえ',
      '    完了日: 2026-10-01',
    ].join('\n'),
  },
  'date-in-future': {
    en: {
      meaning: 'A 完了日 or a 初回確認日 is after today.',
      why: 'They tell what has been done. What is planned is a 期限.',
    },
    ja: {
      meaning: '完了日または初回確認日が今日より後です。',
      why: 'どちらも実際に行った日です。予定の日は期限に書きます。',
    },
    before: ['    初回確認: いいえ', '    完了日: 2099-12-01'].join('\n'),
    after: ['    初回確認: いいえ', '    期限: 2099-12-01'].join('\n'),
  },
  'first-check-date-missing': {
    en: {
      meaning: 'A Part has answers and no 初回確認日.',
      why: 'An answer is that of the first meeting; the form has its day in the head of the column.',
    },
    ja: {
      meaning: '回答のある Part に初回確認日がありません。',
      why: '回答は初回の協議のものです。様式では欄の見出しにその日付を書きます。',
    },
    before: ['項目:', '  P1-A-1:', '    初回確認: はい'].join('\n'),
    after: ['初回確認日:', '  Part1: 2026-09-07', '項目:', '  P1-A-1:', '    初回確認: はい'].join(
      '\n',
    ),
  },
  overdue: {
    en: {
      meaning: 'The 期限 of a row that is not completed, or not answered, has passed.',
      why: 'It is done, or there is to be another day.',
    },
    ja: {
      meaning: '未完了または未確認の行の期限が過ぎています。',
      why: '完了したか、期限を決め直すかのどちらかです。',
    },
    before: ['    初回確認: いいえ', '    期限: 2020-01-31'].join('\n'),
    after: ['    初回確認: いいえ', '    完了日: 2020-01-30'].join('\n'),
  },
  'deadline-unexpected': {
    en: {
      meaning: 'A 期限 stands in a row that is 確認済, 完了 or 対象外.',
      why: 'Nothing is left to do there.',
    },
    ja: {
      meaning: '確認済、完了または対象外の行に期限があります。',
      why: 'その行で行うことは残っていません。',
    },
    before: ['    初回確認: はい', '    期限: 2026-12-11'].join('\n'),
    after: '    初回確認: はい',
  },
};
