import assert from 'node:assert/strict';
import editions from 'virtual:catalog';
import { analyze } from '../../../../src/core/analyze';
import type { Book } from '../../../../src/core/exchange/book';
import type { TakeIn } from '../../../../src/core/exchange/takeIn';
import { takeIn } from '../../../../src/core/exchange/takeIn';

const FILE = [
  'kakunin: 1',
  '様式: 令和6年6月',
  '項目:',
  '  P1-A-1:',
  '    初回確認:',
  '  P2-C-4:',
  '    初回確認: はい',
  '    備考: 協議中',
  '  P2-X-1:',
  '    項目: 移行',
  '    内容: 旧機器の媒体を廃棄する。',
  '    初回確認:',
  '',
].join('\n');

const { checklist } = analyze(FILE, { editions, today: '2026-11-28' });
assert.ok(checklist);

/** Sheets by their names; lines of cells, `|` between them. */
function book(sheets: Readonly<Record<string, readonly string[]>>): Book {
  return {
    sheets: Object.entries(sheets).map(([name, lines]) => ({
      name,
      merges: [],
      rows: lines.map((line) =>
        line.split('|').map((text) => (text === '' ? undefined : { kind: 'text', text })),
      ),
    })),
  };
}

function fillIn(sheets: Readonly<Record<string, readonly string[]>>): TakeIn {
  const found = takeIn(book(sheets), { checklist: checklist! });
  assert.ok(!('fault' in found), JSON.stringify(found));
  return found;
}

const changes = (all: TakeIn['conflicts']): readonly string[] =>
  all.map(({ cell, item, field, workbook }) => `${cell} ${item} ${field} ${workbook}`);

const HEAD = 'No.|項目|内容|初回確認（記入）|完了日|備考欄';
const A1 =
  '1|開示資料|事業者から開示を受けたサービス仕様適合開示書等\n（ＭＤＳ／ＳＤＳ、ＭＤＳ２等）を確認しているか。';
const C4 = '4|事故発生時の報告|事故発生時の対応方法及び医療機関への報告について取り決める。';

suite('a workbook that somebody made after the form', () => {
  test('fills in what is empty in the file; what differs is a conflict', () => {
    const found = fillIn({
      様式: ['病院の確認表', HEAD, `${A1}|○|令和8年7月1日|契約書 第9条`],
      Sheet2: [HEAD, `${C4}|いいえ||四時間以内`],
    });
    assert.equal(found.head.file, '');
    assert.deepEqual(changes(found.taken), [
      '様式!D3 P1-A-1 初回確認 はい',
      '様式!E3 P1-A-1 完了日 2026-07-01',
      '様式!F3 P1-A-1 備考 契約書 第9条',
    ]);
    assert.deepEqual(changes(found.conflicts), [
      'Sheet2!D2 P2-C-4 初回確認 いいえ',
      'Sheet2!F2 P2-C-4 備考 四時間以内',
    ]);
    assert.deepEqual(found.notUnderstood, []);
  });

  test('what is empty in it removes nothing, nor do the words of a form on paper', () => {
    const found = fillIn({
      S: [HEAD, `${C4}|はい・いいえ|| `, `${A1}|はい ・ いいえ ・ 対象外||`],
    });
    assert.deepEqual([found.taken, found.conflicts, found.notUnderstood], [[], [], []]);
  });

  test('a row of the checklist’s own is found by its words, and any other row is named', () => {
    const found = fillIn({
      S: [HEAD, '|移行|旧機器の媒体を廃棄する。|はい||', '|別の行|ほかの約束|はい||'],
    });
    assert.deepEqual(changes(found.taken), ['S!D2 P2-X-1 初回確認 はい']);
    assert.deepEqual(found.notUnderstood, [{ cell: 'S!D3', text: 'はい', reason: 'row-unknown' }]);
  });

  test('what is not understood is listed with its cell', () => {
    const found = fillIn({ S: [HEAD, `${A1}|たぶん|来月|`] });
    assert.deepEqual(
      found.notUnderstood.map(({ cell, reason }) => [cell, reason]),
      [
        ['S!D2', 'answer'],
        ['S!E2', 'day'],
      ],
    );
  });

  test('the same row twice, and a workbook without the form, are refused', () => {
    const twice = takeIn(book({ S: [HEAD, `${A1}|はい||`, `${A1}|いいえ||`] }), { checklist });
    assert.ok('fault' in twice && twice.fault.code === 'id-twice');
    for (const sheet of [['a|b'], [HEAD, '1|x|y|はい||'], [A1]]) {
      const none = takeIn(book({ S: sheet }), { checklist });
      assert.ok('fault' in none && none.fault.code === 'not-ours');
    }
  });
});
