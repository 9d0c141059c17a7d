import assert from 'node:assert/strict';
import ExcelJS from 'exceljs';
import editions from 'virtual:catalog';
import { newestEdition } from '../../../../src/core/catalog/lookup';
import type {
  ContractsDocument,
  ContractsFormat,
} from '../../../../src/core/document/contractsSource';
import { uniqueSheetNames } from '../../../../src/core/document/sheetNames';
import { exportContracts } from '../../../../src/exporting';
import { translateTo } from '../../../../src/language';
import { contract, row, TODAY } from '../contracts/checklists';

const CONTRACTS = [
  contract('karte.kakunin.yaml', [
    '医療機関: 青葉台病院',
    '事業者: =cmd|甲社',
    '対象システム: 電子カルテ',
    '契約: {種別: 更新, 満了日: 2027-03-31}',
    '項目:',
    ...row('P2-C-4', '初回確認: いいえ', '期限: 2026-11-20', '役割分担: {費用: 未定}'),
  ]),
  contract('pacs.kakunin.yaml', [
    '医療機関: 青葉台病院',
    '事業者: <b>乙社</b>',
    '対象システム: PACS|2',
    '項目:',
    ...row('P2-C-4', '初回確認: はい', '役割分担: {主担当: 事業者}'),
    ...row('P2-X-1', '項目: 旧機器の廃棄', '内容: 消す', '初回確認:'),
  ]),
  contract('other.kakunin.yaml', ['医療機関: 青葉台[病院]', '事業者: 丙社', '項目: {}']),
];

async function bytesOf(name: ContractsDocument, format: ContractsFormat, contracts = CONTRACTS) {
  const form = newestEdition(editions);
  return exportContracts(name, format, { contracts, form, today: TODAY, t: translateTo('ja') });
}

const textOf = async (...args: Parameters<typeof bytesOf>): Promise<string> =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(await bytesOf(...args));

async function bookOf(name: ContractsDocument, contracts = CONTRACTS): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook();
  const bytes = await bytesOf(name, 'xlsx', contracts);
  await book.xlsx.load(bytes.buffer as ArrayBuffer);
  return book;
}

/** The texts of the sheet's rows, without empty cells. */
function rowsOf(book: ExcelJS.Workbook, name: string): readonly (readonly string[])[] {
  const sheet = book.getWorksheet(name);
  assert.ok(sheet, name);
  const rows: string[][] = [];
  sheet.eachRow((each) => {
    const cells: string[] = [];
    each.eachCell((cell) => {
      if (cell.text !== '') cells.push(cell.text);
    });
    rows.push(cells);
  });
  return rows;
}

suite('documents about many contracts', () => {
  test('overview as Markdown: a row for each contract, and nothing of a text is markup', async () => {
    const text = await textOf('overview', 'md');
    assert.match(text, /^# 契約一覧\n\n2026-11-28 現在　契約 3件\n\n\| 医療機関 \| 事業者 \|/);
    const [karte, pacs] = text.split('\n').filter((line) => line.includes('青葉台病院'));
    assert.match(karte ?? '', /\| 更新 \| 0\/38 \| <strong>1<\/strong> \| 2027\/3\/31 \|/);
    assert.doesNotMatch(pacs ?? '', /<b>|PACS\|2/);
    assert.match(text, /<sub>出典：.*を編集・加工して作成<\/sub>\n$/);
  });

  test('a contract that another one continues is marked in the overview, and not in the matrix', async () => {
    const next = contract('2028.kakunin.yaml', [
      '医療機関: 青葉台病院',
      '前回: karte.kakunin.yaml',
    ]);
    const contracts = [...CONTRACTS, next];
    const lines = (await textOf('overview', 'md', contracts)).split('\n');
    assert.equal(lines.filter((line) => line.includes('引き継ぎ先')).length, 1);
    assert.match(
      lines.find((line) => line.includes('引き継ぎ先')) ?? '',
      /karte\.kakunin\.yaml<br>引き継ぎ先 2028\.kakunin\.yaml \|$/,
    );
    const matrix = await textOf('matrix', 'md', contracts);
    assert.match(matrix, /\| 2028\.kakunin\.yaml \|/);
    assert.doesNotMatch(matrix, /甲社/);
  });

  test('overview as a page: escaped, one section', async () => {
    const text = await textOf('overview', 'html');
    assert.match(text, /&#60;b&#62;乙社&#60;\/b&#62;/);
    assert.equal(text.match(/<section/g)?.length, 1);
  });

  test('overview as a workbook: another program reads the same rows', async () => {
    const rows = rowsOf(await bookOf('overview'), '契約一覧');
    const karte = rows.find(
      ([hospital, vendor]) => hospital === '青葉台病院' && vendor?.includes('甲社'),
    );
    assert.deepEqual(karte?.slice(2, 8), [
      '電子カルテ',
      '更新',
      '0/38',
      '1',
      '2027/3/31',
      '2027/3/31',
    ]);
  });

  test('matrix as a workbook: a sheet for each hospital, with findings and own rows', async () => {
    const book = await bookOf('matrix');
    assert.deepEqual(
      book.worksheets.map(({ name }) => name),
      ['青葉台病院', '青葉台 病院'],
    );
    const rows = rowsOf(book, '青葉台病院');
    const found = rows.find(([id]) => id === 'P2-C-4');
    assert.deepEqual(found?.slice(1), [
      '事故発生時の報告',
      '費用が別料金または未定の契約があります。',
      '未完了\n未定',
      '確認済\n事業者',
    ]);
    assert.deepEqual(rows.find(([id]) => id === 'P2-X-1')?.slice(3), ['―', '未確認']);
  });

  test('matrix as CSV: each row names its hospital, and no cell is a formula', async () => {
    const text = await textOf('matrix', 'csv');
    const lines = text.split('\r\n').filter((line) => line.includes('"P2-C-4"'));
    assert.equal(lines.length, 2);
    assert.match(lines[0] ?? '', /^"青葉台病院","P2-C-4",/);
    assert.match(text, /^\ufeff"医療機関","項目番号"/);
    assert.match(text, /"PACS\|2\n<b>乙社<\/b>"/);
  });

  test('matrix as a page: the head has the contracts, and Parts begin with a line', async () => {
    const text = await textOf('matrix', 'html');
    assert.equal(text.match(/<section/g)?.length, 2);
    assert.match(text, /<th>電子カルテ<br>=cmd\|甲社<\/th>/);
    for (const band of ['Part 1', 'Part 2', '独自の行'])
      assert.ok(text.includes(`>${band}</th>`), band);
  });

  test('without contracts each format still writes a document', async () => {
    assert.match(await textOf('matrix', 'md', []), /契約がありません。/);
    assert.match(await textOf('overview', 'md', []), /契約 0件/);
    assert.equal((await bookOf('matrix', [])).worksheets.length, 1);
  });

  test('the same contracts give the same bytes', async () => {
    for (const name of ['overview', 'matrix'] as const) {
      assert.deepEqual(await bytesOf(name, 'xlsx'), await bytesOf(name, 'xlsx'));
    }
  });
});

suite('names of sheets', () => {
  const cases: readonly (readonly [texts: readonly string[], names: readonly string[]])[] = [
    [
      ['青葉台病院', '青葉台病院'],
      ['青葉台病院', '青葉台病院 (2)'],
    ],
    [
      ['A/B', 'a:b', '[]'],
      ['A B', 'a b (2)', 'Sheet'],
    ],
    [
      ["'x'", '\u0000'],
      ['x', 'Sheet'],
    ],
    [
      ['長'.repeat(40), '長'.repeat(50)],
      ['長'.repeat(31), `${'長'.repeat(27)} (2)`],
    ],
    [['𠮷'.repeat(16)], ['𠮷'.repeat(15)]],
  ];
  for (const [texts, names] of cases) {
    test(JSON.stringify(texts), () => assert.deepEqual(uniqueSheetNames(texts), names));
  }
});
