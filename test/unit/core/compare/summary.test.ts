import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { compare } from '../../../../src/core/compare/compare';
import { summaryOf } from '../../../../src/core/compare/summary';
import { translateTo } from '../../../../src/language';
import { version } from '../../../support/version';

const CHECKLIST = readFileSync('samples/aobadai-denshi-karte.kakunin.yaml', 'utf8');

type Change = readonly [from: string | RegExp, to: string];

const row = (id: string): string => `  ${id}:.*\n(?:    .*\n)*?    初回確認:`;
/** Another answer to the row. */
function answer(id: string, to: string): Change {
  return [new RegExp(`(${row(id)}).*`), `$1 ${to}`];
}
/** A line of the row, below its answer, taken out or put in. */
function line(id: string, key: string, to: string): Change {
  return [new RegExp(`(${row(id)}.*\n(?:    .*\n)*?)    ${key}:.*\n`), `$1${to}`];
}
function put(id: string, text: string): Change {
  return [new RegExp(`(${row(id)}.*\n)`), `$1    ${text}\n`];
}

function changed(...changes: readonly Change[]): string {
  return changes.reduce((text, [from, to]) => {
    const next = text.replace(from, to);
    assert.notEqual(next, text, String(from));
    return next;
  }, CHECKLIST);
}

suite('what changed, in a sentence', () => {
  teardown(() => translateTo('ja'));
  const cases: readonly (readonly [
    title: string,
    changes: readonly Change[],
    japanese: string,
    english: string,
  ])[] = [
    ['nothing', [], '変更はありません。', 'Nothing changed.'],
    [
      'comments',
      [[/# A .*/, '# 別の見出し']],
      'コメントや順序、書き方だけの変更で、内容は変わっていません。',
      'Only comments, order or formatting changed.',
    ],
    [
      'completed and back',
      [
        put('P1-B-3-2', '完了日: 2026-11-02'),
        put('P1-C-3', '完了日: 2026-11-02'),
        answer('P1-B-1', 'いいえ'),
      ],
      '2件が完了、1件が「いいえ」に戻りました。',
      '2 completed, 1 back to No.',
    ],
    [
      'every other way a row can go',
      [
        answer('P1-B-2', 'はい'),
        line('P1-A-1', '完了日', ''),
        answer('P1-B-6-1', '対象外'),
        answer('P1-B-6-2', ''),
      ],
      '1件が確認済になり、1件が対象外になり、1件が未完了に戻り、1件が未確認に戻りました。',
      '1 confirmed, 1 set to not applicable, 1 back to not completed, 1 back to unanswered.',
    ],
    [
      'rows',
      [
        [/ {2}P1-B-4:[^]*?(?= {2}P1-B-5-1)/, ''],
        [/$/, '  P2-X-7: {項目: a, 内容: b}\n'],
      ],
      '1行が追加され、1行が削除されました。',
      '1 added, 1 removed.',
    ],
    [
      'what was agreed, dates, wording, remarks',
      [
        ['第14条', '第15条'],
        [/主担当: 医療機関/, '主担当: 共同'],
        ['期限: 2026-12-11', '期限: 2026-12-18'],
        put('P1-B-1', '内容: 改めた文'),
      ],
      '1件で役割分担や合意の記載が変わり、1件で期限などの日付が変わり、1件で様式の文言が変わり、1件で備考などが変わりました。',
      "agreement changed in 1, dates changed in 1, the form's wording changed in 1, remarks and the like changed in 1.",
    ],
    [
      'a row that was completed and its agreement changed',
      [put('P1-C-3', '完了日: 2026-11-02\n    合意文書: 契約書 第3条')],
      '1件が完了、1件で役割分担や合意の記載が変わりました。',
      '1 completed, agreement changed in 1.',
    ],
    [
      'the top of the file, and what is not of the form',
      [
        ['青葉台病院', '青葉台総合病院'],
        ['種別: 新規', '種別: 更新\n  電話: 03'],
        put('P1-B-1', 'メモ: 一'),
      ],
      '1件で備考などが変わり、医療機関・契約 種別が変わり、様式にない欄が1件変わりました。',
      'remarks and the like changed in 1, 医療機関・契約 種別 changed, 1 changed outside the form.',
    ],
  ];
  for (const [title, changes, japanese, english] of cases) {
    test(title, () => {
      const comparison = compare(version(CHECKLIST), version(changed(...changes)));
      assert.equal(summaryOf(comparison, translateTo('ja')), japanese);
      assert.equal(summaryOf(comparison, translateTo('en')), english);
    });
  }

  test('a row that was not answered, or did not apply', () => {
    const open = version(
      'kakunin: 1\n様式: 令和6年6月\n項目:\n  P1-A-1:\n  P1-A-2-1: {初回確認: 対象外}\n',
    );
    const no = version(
      'kakunin: 1\n様式: 令和6年6月\n項目:\n  P1-A-1: {初回確認: いいえ}\n  P1-A-2-1: {初回確認: いいえ}\n',
    );
    const comparison = compare(open, no);
    assert.equal(summaryOf(comparison, translateTo('ja')), '2件が「いいえ」と回答されました。');
    assert.equal(summaryOf(comparison, translateTo('en')), '2 answered No.');
  });
});
