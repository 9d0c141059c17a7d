import assert from 'node:assert/strict';
import type { Finding } from '../../../../src/core/contracts/findings';
import { FINDINGS, findingText } from '../../../../src/core/contracts/findings';
import type { MatrixRow } from '../../../../src/core/contracts/matrix';
import { matrixOf } from '../../../../src/core/contracts/matrix';
import { translateTo } from '../../../../src/language';
import { contract, row } from './checklists';

/** The row P2-C-4 over contracts of one hospital, of which each says these lines. */
function rowOver(...contracts: readonly (readonly string[])[]): MatrixRow {
  const all = contracts.map((lines, index) =>
    contract(`${index}.kakunin.yaml`, [
      '医療機関: 青葉台病院',
      '項目:',
      ...row('P2-C-4', ...lines),
    ]),
  );
  const found = matrixOf(all)[0]?.rows.find(({ item }) => item === 'P2-C-4');
  assert.ok(found);
  return found;
}

const lead = (who: string, ...more: readonly string[]): readonly string[] => [
  '初回確認: はい',
  '役割分担:',
  `  主担当: ${who}`,
  ...more.map((line) => `  ${line}`),
];
const none = ['初回確認: はい'];
const notApplicable = ['初回確認: 対象外', '備考: 部門システムのため'];

suite('the matrix of a hospital: findings', () => {
  const cases: readonly (readonly [string, readonly (readonly string[])[], readonly Finding[]])[] =
    [
      ['one contract that names nobody', [none], ['nobody']],
      ['an empty 主担当 names nobody', [lead('""'), lead('" 　"')], ['nobody']],
      ['one of two names its 事業者', [none, lead('事業者')], []],
      ['two name their 事業者', [lead('事業者'), lead('事業者')], ['several']],
      ['医療機関 in one, 事業者 in the other', [lead('医療機関'), lead('事業者')], ['differs']],
      ['passed on, and nobody takes it', [lead('他の事業者'), none], ['passed-on']],
      ['passed on to one that takes it', [lead('他の事業者'), lead('事業者')], []],
      ['a cost that is open', [lead('事業者', '費用: 未定')], ['unpaid']],
      ['a cost of its own', [lead('共同', '費用: 別料金')], ['unpaid']],
      ['a cost that is in the contract', [lead('共同', '費用: 契約に含む')], []],
      ['対象外 in all', [notApplicable, notApplicable], ['nowhere']],
      ['対象外 in one is not asked', [notApplicable, lead('事業者')], []],
      [
        'the only one that leads is 対象外',
        [[...notApplicable, ...lead('事業者').slice(1)], none],
        ['nobody'],
      ],
    ];
  for (const [title, contracts, expected] of cases) {
    test(title, () => assert.deepEqual(rowOver(...contracts).findings, expected));
  }

  test('Part 1 has none', () => {
    const [hospital] = matrixOf([contract('a', ['医療機関: 青葉台病院', '項目: {}'])]);
    const inPart1 = hospital?.rows.filter(({ item }) => item.startsWith('P1-')) ?? [];
    assert.equal(inPart1.length, 15);
    assert.ok(inPart1.every(({ findings }) => findings.length === 0));
  });

  test('each is a sentence in both languages', () => {
    const ja = FINDINGS.map((finding) => findingText(finding, translateTo('ja')));
    const en = FINDINGS.map((finding) => findingText(finding, translateTo('en')));
    translateTo('ja');
    assert.equal(new Set([...ja, ...en]).size, 2 * FINDINGS.length);
    for (const text of ja) assert.match(text, /。$/);
  });
});

suite('the matrix of a hospital: rows and cells', () => {
  test('hospitals in the order of their first contract; a cell for each contract', () => {
    const matrix = matrixOf([
      contract('b', [
        '医療機関: 乙病院',
        '事業者: 甲社',
        '対象システム: PACS',
        '項目:',
        ...row('P2-C-4', ...lead('事業者', '費用: 未定')),
      ]),
      contract('a', ['医療機関: 丙病院', '項目: {}']),
      contract('c', ['医療機関: 乙病院', '項目: {}']),
      contract('d', ['項目: {}']),
    ]);
    assert.deepEqual(
      matrix.map(({ 医療機関, contracts }) => [医療機関, contracts.map(({ path }) => path)]),
      [
        ['乙病院', ['b', 'c']],
        ['丙病院', ['a']],
        [null, ['d']],
      ],
    );
    assert.deepEqual(matrix[0]?.contracts[0], { path: 'b', 事業者: '甲社', 対象システム: 'PACS' });
    const found = matrix[0].rows.find(({ item }) => item === 'P2-C-4');
    assert.ok(found);
    assert.equal(found.title, '事故発生時の報告');
    assert.deepEqual(found.cells, [
      { status: '確認済', 主担当: '事業者', 費用: '未定' },
      { status: '未確認', 主担当: null, 費用: null },
    ]);
    assert.equal(matrix[0].rows.length, 38);
  });

  test('empty texts are as good as none', () => {
    const [hospital, ...others] = matrixOf([
      contract('a', [
        '医療機関: ""',
        '事業者: " "',
        '対象システム: ""',
        '項目:',
        ...row('P2-C-4', ...lead('""', '費用: ""')),
      ]),
      contract('b', ['項目: {}']),
    ]);
    assert.equal(others.length, 0, 'one group of contracts that name no hospital');
    assert.deepEqual(hospital?.contracts, [
      { path: 'a', 事業者: null, 対象システム: null },
      { path: 'b', 事業者: null, 対象システム: null },
    ]);
    const cells = hospital.rows.find(({ item }) => item === 'P2-C-4')?.cells;
    assert.deepEqual(cells?.[0], { status: '確認済', 主担当: null, 費用: null });
  });

  test('own rows come last, and are one row only where their titles are the same', () => {
    const own = (title: string) =>
      row('P2-X-1', `項目: ${title}`, '内容: 同じか', '初回確認: はい');
    const [hospital] = matrixOf([
      contract('a', ['項目:', ...own('遠隔保守')]),
      contract('b', ['項目:', ...own('院内研修')]),
      contract('c', ['項目:', ...own('遠隔保守')]),
    ]);
    const rows = hospital?.rows.slice(38) ?? [];
    assert.deepEqual(
      rows.map(({ item, title, cells }) => [
        item,
        title,
        cells.map((cell) => cell?.status ?? null),
      ]),
      [
        ['P2-X-1', '遠隔保守', ['確認済', null, '確認済']],
        ['P2-X-1', '院内研修', [null, '確認済', null]],
      ],
    );
  });
});
