import type { RuleId } from '../problem';
import type { RuleHelp } from './ruleHelp';

type Rule = Extract<
  RuleId,
  | 'yaml-syntax'
  | 'merge-conflict'
  | 'missing-key'
  | 'unknown-key'
  | 'wrong-type'
  | 'invalid-value'
  | 'invalid-date'
>;

/** Rules about how a checklist is written. */
export const SHAPE_HELP: Readonly<Record<Rule, RuleHelp>> = {
  'yaml-syntax': {
    en: {
      meaning:
        'The text is not YAML: brackets, quotes or indentation do not fit, a key stands twice, or there are several documents. Or it is what no checklist is: nested by hundreds, or full of keys and signs by the hundred thousand.',
      why: 'Nothing can be said of a file that cannot be read, and nothing is written to it.',
    },
    ja: {
      meaning:
        'YAMLとして読めません。括弧、引用符、字下げが合わない、同じキーが2つある、文書が複数ある場合です。確認表ではありえない文（何百段もの入れ子、何十万ものキーや記号）も、読めないものとして扱います。',
      why: '読めないファイルは確認も編集もできません。',
    },
    before: ['  P1-A-1:', '    初回確認: はい', '    初回確認: いいえ'].join('\n'),
    after: ['  P1-A-1:', '    初回確認: いいえ'].join('\n'),
  },
  'merge-conflict': {
    en: {
      meaning: 'The file holds the marks that git leaves where two versions contradict each other.',
      why: 'Which of the two answers holds is for people to decide.',
    },
    ja: {
      meaning: 'gitが競合箇所に残す印があります。',
      why: 'どちらの回答が正しいかは、人が決めることです。',
    },
    before: [
      '<<<<<<< HEAD',
      '    初回確認: はい',
      '=======',
      '    初回確認: いいえ',
      '>>>>>>> branch',
    ].join('\n'),
    after: '    初回確認: いいえ',
  },
  'missing-key': {
    en: {
      meaning: 'One of the keys kakunin, 様式 and 項目 is not there.',
      why: 'They tell that the file is a checklist, and of which edition.',
    },
    ja: {
      meaning: 'kakunin、様式、項目のいずれかがありません。',
      why: '確認表であること、その版を示すキーです。',
    },
    before: ['kakunin: 1', '項目:'].join('\n'),
    after: ['kakunin: 1', '様式: 令和6年6月', '項目:'].join('\n'),
  },
  'unknown-key': {
    en: {
      meaning: 'A key is none of the checklist’s.',
      why: 'Mostly it is a misspelt one, and what stands there is not looked at.',
    },
    ja: {
      meaning: '確認表にないキーがあります。',
      why: '多くは書き間違いで、その内容は読まれません。',
    },
    before: '    完了目: 2026-10-02',
    after: '    完了日: 2026-10-02',
  },
  'wrong-type': {
    en: {
      meaning: 'A number, a list or a map stands where something else belongs.',
      why: 'A value of another kind cannot be shown in its cell, and may change when it is read.',
    },
    ja: {
      meaning: '数値、リスト、マップなど、書くべきものと異なる種類の値があります。',
      why: '種類の異なる値は、表に表示できず、読み込みの際に変わることがあります。',
    },
    before: '    備考: 12',
    after: '    備考: "12"',
  },
  'invalid-value': {
    en: {
      meaning: 'The value is none of those that the key takes.',
      why: 'What is chosen from a list can be counted and compared.',
    },
    ja: {
      meaning: '決められた値のいずれでもありません。',
      why: '決められた値であれば、数えることも比べることもできます。',
    },
    before: '      主担当: 双方',
    after: '      主担当: 共同',
  },
  'invalid-date': {
    en: {
      meaning: 'A date is no day of the calendar, or not written as YYYY-MM-DD.',
      why: 'In one form, dates can be compared and searched. Where it can be understood, the fix converts it; a day without year is the first such day from the 初回確認日 on.',
    },
    ja: {
      meaning: '日付が暦にないか、YYYY-MM-DD の形ではありません。',
      why: '同じ形の日付は、比べることも探すこともできます。読み取れるものは修正で変換します。年のない日付は、初回確認日以降の最初の日とします。',
    },
    before: '    完了日: 令和8年10月2日',
    after: '    完了日: 2026-10-02',
  },
};
