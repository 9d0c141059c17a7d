import type { RuleId } from '../problem';
import type { RuleHelp } from './ruleHelp';

type Rule = Extract<
  RuleId,
  | 'answer-variant'
  | 'edition-unknown'
  | 'item-unknown'
  | 'item-missing'
  | 'item-order'
  | 'own-item-incomplete'
  | 'hidden-character'
  | 'text-altered'
  | 'not-applicable-reason-missing'
  | 'items-unanswered'
  | 'agreement-missing'
>;

/** Rules about rows and what is agreed in them. */
export const CONTENT_HELP: Readonly<Record<Rule, RuleHelp>> = {
  'answer-variant': {
    en: {
      meaning:
        'The answer is spelt in another way than はい, いいえ or 対象外: ○, ×, Yes, no, true, ハイ, with a stop or a space.',
      why: 'One spelling can be searched for and counted.',
    },
    ja: {
      meaning:
        '回答が「はい」「いいえ」「対象外」以外の書き方（○、×、Yes、no、true、ハイなど）です。',
      why: '書き方が揃っていれば、探すことも数えることもできます。',
    },
    before: '    初回確認: ○',
    after: '    初回確認: はい',
  },
  'edition-unknown': {
    en: {
      meaning: '様式 names an edition that is not known.',
      why: 'Without its edition, nobody knows what the ids stand for.',
    },
    ja: {
      meaning: '様式の版が登録されていません。',
      why: '版が分からないと、項目のIDが何を指すか分かりません。',
    },
    before: '様式: 令和5年6月',
    after: '様式: 令和6年6月',
  },
  'item-unknown': {
    en: {
      meaning: 'A row’s id is none of the edition’s, and none of a row of one’s own (P1-X-1).',
      why: 'Its answer would count for no item of the form.',
    },
    ja: {
      meaning: '行のIDが様式になく、独自の行（P1-X-1 など）でもありません。',
      why: '様式のどの項目の回答にもなりません。',
    },
    before: ['  P1-A-2:', '    初回確認: はい'].join('\n'),
    after: ['  P1-A-2-1:', '    初回確認: はい'].join('\n'),
  },
  'item-missing': {
    en: {
      meaning: 'Rows of the edition are not in the file.',
      why: 'Every item is to be looked at. The fix adds the rows without answer, each at its place.',
    },
    ja: {
      meaning: '様式の行の一部がファイルにありません。',
      why: 'すべての項目を確認する必要があります。修正は、ない行を未確認のまま本来の位置に追加します。',
    },
    before: [
      '  P1-A-1: # 事業者からの開示資料の確認',
      '    初回確認: はい',
      '  P1-A-2-2: # 事業者管理 ②',
      '    初回確認: はい',
    ].join('\n'),
    after: [
      '  P1-A-1: # 事業者からの開示資料の確認',
      '    初回確認: はい',
      '  P1-A-2-1: # 事業者管理 ①',
      '    初回確認:',
      '  P1-A-2-2: # 事業者管理 ②',
      '    初回確認: はい',
    ].join('\n'),
  },
  'item-order': {
    en: {
      meaning: 'A row comes before a row above it in the form.',
      why: 'Rows are found where one looks for them, and two files compare well.',
    },
    ja: {
      meaning: '様式では上の行より前にある行です。',
      why: '行が探しやすく、ファイル同士も比べやすくなります。',
    },
    before: ['  P1-A-2-1:', '    初回確認: はい', '  P1-A-1:', '    初回確認: はい'].join('\n'),
    after: ['  P1-A-1:', '    初回確認: はい', '  P1-A-2-1:', '    初回確認: はい'].join('\n'),
  },
  'own-item-incomplete': {
    en: {
      meaning: 'A row of one’s own has no 項目 or no 内容.',
      why: 'Its text stands nowhere else.',
    },
    ja: {
      meaning: '独自に追加した行に項目または内容がありません。',
      why: '独自の行の文言は、このファイルにしかありません。',
    },
    before: ['  P1-X-1:', '    初回確認: はい'].join('\n'),
    after: [
      '  P1-X-1:',
      '    項目: 無線LAN',
      '    内容: 来訪者用の無線LANを分けているか',
      '    初回確認: はい',
    ].join('\n'),
  },
  'hidden-character': {
    en: {
      meaning:
        'A text, or a comment, holds characters that do not show or that change the reading direction. The problem and the table name each of them (here U+200B); variation selectors of kanji and joined emoji are not meant.',
      why: 'What is read on the screen is not what the file says.',
    },
    ja: {
      meaning:
        '文章またはコメントに、見えない文字や文字の並びの向きを変える文字があります。問題の説明と表に、それぞれの名前（この例では U+200B）を表示します。漢字の異体字セレクタと、つながった絵文字は対象外です。',
      why: '画面で読める内容が、ファイルの内容と違ってしまいます。',
    },
    before: '    合意内容: "乙は3\\u200b0日以内に復旧する"',
    after: '    合意内容: "乙は30日以内に復旧する"',
  },
  'text-altered': {
    en: {
      meaning: 'A row of the form has a 項目 or 内容 in other words than the form.',
      why: 'The form allows it, and whoever signs should know. The text is in the file only where it differs; without the key the form’s text applies.',
    },
    ja: {
      meaning: '様式の行の項目または内容が、様式の文言と異なります。',
      why: '改変は認められていますが、双方が承知している必要があります。欄を削除すると、様式の文言に戻ります。',
    },
    before: ['  P1-A-1:', '    内容: 事業者の開示書を受け取ったか。', '    初回確認: はい'].join(
      '\n',
    ),
    after: ['  P1-A-1:', '    初回確認: はい'].join('\n'),
  },
  'not-applicable-reason-missing': {
    en: {
      meaning: 'A row is answered 対象外 and has no 備考.',
      why: 'Who reads the checklist later wants to know why.',
    },
    ja: {
      meaning: '「対象外」の行に備考がありません。',
      why: '後で読む人が、対象外とした理由を確かめられるようにするためです。',
    },
    before: '    初回確認: 対象外',
    after: ['    初回確認: 対象外', '    備考: 該当する職員がいない'].join('\n'),
  },
  'items-unanswered': {
    en: {
      meaning: 'A Part has rows without answer; how many.',
      why: 'It shows what is still to be talked about.',
    },
    ja: {
      meaning: 'Part に未確認の行があります（行数を表示します）。',
      why: '協議の残りが分かります。',
    },
    before: '    初回確認:',
    after: '    初回確認: はい',
  },
  'agreement-missing': {
    en: {
      meaning: 'Rows of Part 2 are 確認済 or 完了 with neither 役割分担 nor 合意文書.',
      why: 'What both sides do together belongs into the contract: who does what, or where it is agreed.',
    },
    ja: {
      meaning: 'Part 2 の確認済または完了の行に、役割分担も合意文書もありません。',
      why: '両者で行うことは、役割分担か合意した文書を示しておきます。',
    },
    before: ['  P2-C-4:', '    初回確認: はい'].join('\n'),
    after: ['  P2-C-4:', '    初回確認: はい', '    合意文書: 保守契約書 第12条'].join('\n'),
  },
};
