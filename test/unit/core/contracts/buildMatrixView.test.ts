import assert from 'node:assert/strict';
import { buildMatrixView } from '../../../../src/core/contracts/buildMatrixView';
import { matrixOf } from '../../../../src/core/contracts/matrix';
import { translateTo } from '../../../../src/language';
import { contract, row } from './checklists';

const HOSPITAL = '青葉台病院';
const t = translateTo('ja');

const two = [
  contract('a', [
    `医療機関: ${HOSPITAL}`,
    '対象システム: 電子\u200bカルテ',
    '項目:',
    ...row('P2-C-4', '初回確認: はい', '役割分担:', '  主担当: 事業者', '合意内容: 乙が報告する'),
    ...row('P2-X-1', '項目: 移行', '初回確認: いいえ', '完了日: 2026-11-01'),
  ]),
  contract('b', [
    `医療機関: ${HOSPITAL}`,
    '事業者: 乙社',
    '項目:',
    ...row('P2-C-4', '初回確認: はい', '役割分担:', '  主担当: 医療機関', '  費用: 未定'),
    ...row('P2-X-1', '項目: 廃棄', '初回確認: はい'),
  ]),
];

suite('the page of a matrix', () => {
  const view = buildMatrixView(HOSPITAL, two, t);
  const rowsOf = (item: string) => view.rows.filter((each) => each.item === item);

  test('has the rows and findings of the matrix, in its order', () => {
    const [matrix] = matrixOf(two);
    assert.deepEqual(
      view.rows.map(({ item, title, findings }) => [item, title, findings.map(({ name }) => name)]),
      matrix?.rows.map(({ item, title, findings }) => [item, title, findings]),
    );
  });

  test('says what each contract says, with its wording, and the findings in sentences', () => {
    const [row] = rowsOf('P2-C-4');
    assert.ok(row);
    assert.equal(row.part, 'P2');
    assert.deepEqual(row.cells, [
      { status: '確認済', lead: '事業者', cost: null, wording: '乙が報告する' },
      { status: '確認済', lead: '医療機関', cost: '未定', wording: null },
    ]);
    assert.deepEqual(
      row.findings.map(({ name, text }) => [name, /[ぁ-ん]/.test(text)]),
      [
        ['differs', true],
        ['unpaid', true],
      ],
    );
  });

  test('keeps own rows of one id with two titles apart', () => {
    const own = rowsOf('P2-X-1');
    assert.deepEqual(
      own.map(({ title, cells }) => [title, cells.map((cell) => cell?.status ?? null)]),
      [
        ['移行', ['完了', null]],
        ['廃棄', [null, '確認済']],
      ],
    );
  });

  test('spells hidden characters out', () => {
    assert.deepEqual(view.contracts, [
      { path: 'a', system: '電子‹U+200B›カルテ', vendor: null },
      { path: 'b', system: null, vendor: '乙社' },
    ]);
  });
});
