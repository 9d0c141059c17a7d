import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import * as sheetJs from '@e965/xlsx';
import ExcelJS from 'exceljs';
import { readXlsx } from 'hucre/xlsx';
import type { ExchangeSheet } from '../../../src/core/document/exchangeSheet';
import { EXCHANGE_SHEET, readExchangeRows } from '../../../src/core/document/exchangeSheet';
import { DOCUMENT_FORMATS, DOCUMENT_NAMES } from '../../../src/core/document/names';
import { exported, sourceFrom, unpacked } from '../../support/exported';
import { version } from '../../support/version';
import { yaml } from '../../support/yaml';

const SAMPLE = readFileSync('samples/aobadai-denshi-karte.kakunin.yaml', 'utf8');
const SHEETS = ['表紙', 'Part1', 'Part2', '役割分担・合意', '_kakunin'];
const base = { base: { name: 'old', version: version(SAMPLE.replace('青葉台', '若葉台')) } };

/** Every cell that is not empty, as `Part1!F7` → text; days as `YYYY-MM-DD`. */
type Content = Readonly<Record<string, string>>;

function shown(value: unknown): string {
  return value instanceof Date ? value.toISOString().slice(0, 10) : String(value);
}

async function byHucre(bytes: Uint8Array): Promise<Content> {
  const { sheets } = await readXlsx(bytes);
  return Object.fromEntries(
    sheets.flatMap(({ name, rows }) =>
      rows.flatMap((row, at) =>
        row.flatMap((value, column) =>
          value === null || value === '' ? [] : [[`${name}!${at},${column}`, shown(value)]],
        ),
      ),
    ),
  );
}

async function hiddenSheet(bytes: Uint8Array): Promise<ExchangeSheet | undefined> {
  const { sheets } = await readXlsx(bytes);
  return readExchangeRows(
    sheets.at(-1)!.rows.map((row) => row.map((value) => (value === null ? '' : String(value)))),
  );
}

function bySheetJs(bytes: Uint8Array): Content {
  const { SheetNames, Sheets } = sheetJs.read(bytes, { type: 'array', cellDates: true, UTC: true });
  return Object.fromEntries(
    SheetNames.flatMap((name) => {
      const rows = sheetJs.utils.sheet_to_json<unknown[]>(Sheets[name]!, {
        header: 1,
        UTC: true,
        range: 0,
        blankrows: true,
      });
      return rows.flatMap((row, at) =>
        [...row].flatMap((value, column) =>
          value === undefined || value === '' ? [] : [[`${name}!${at},${column}`, shown(value)]],
        ),
      );
    }),
  );
}

async function byExcelJs(bytes: Uint8Array): Promise<Content> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes.slice().buffer);
  const found: [string, string][] = [];
  book.eachSheet((sheet) => {
    sheet.eachRow((row, at) => {
      row.eachCell((cell, column) => {
        // A merged cell has the value of its first one here.
        if (cell.isMerged && cell.master !== cell) return;
        const text = cell.value instanceof Date ? shown(cell.value) : cell.text;
        if (text !== '') found.push([`${sheet.name}!${at - 1},${column - 1}`, text]);
      });
    });
  });
  return Object.fromEntries(found);
}

const formBook = () => exported('form', 'xlsx', sourceFrom(SAMPLE, { commit: '0123456789' }));

async function excelJsSheets(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes.slice().buffer);
  return book;
}

/** exceljs leaves out the protection of a cell that is locked, as cells are by default. */
function isLocked({ protection }: { readonly protection?: Partial<ExcelJS.Protection> }): boolean {
  return protection?.locked ?? true;
}

suite('Excel workbooks', function () {
  this.timeout(30_000);

  for (const name of DOCUMENT_NAMES) {
    test(`${name}: three libraries read the same content`, async () => {
      const bytes = await exported(name, 'xlsx', sourceFrom(SAMPLE, base));
      const content = await byHucre(bytes);
      assert.ok(Object.keys(content).length > 10);
      assert.deepEqual(bySheetJs(bytes), content);
      assert.deepEqual(await byExcelJs(bytes), content);
    });
  }

  for (const name of DOCUMENT_NAMES) {
    test(`${name}: the same bytes twice, in every format`, async () => {
      for (const format of DOCUMENT_FORMATS[name]) {
        const one = await exported(name, format, sourceFrom(SAMPLE, base));
        assert.deepEqual(await exported(name, format, sourceFrom(SAMPLE, base)), one);
      }
    });
  }

  test('form: the sheets, the last of them hidden', async () => {
    const { sheets } = await readXlsx(await formBook());
    assert.deepEqual(
      sheets.map(({ name }) => name),
      SHEETS,
    );
    assert.deepEqual(
      sheets.map(({ hidden }) => hidden ?? false),
      [false, false, false, false, true],
    );
  });

  test('form: answers are lists, dates are days with a year', async () => {
    const book = await excelJsSheets(await formBook());
    const part = book.getWorksheet('Part1')!;
    const head = part.getColumn(4).values.indexOf('初回確認');
    const answer = part.getCell(head + 3, 4);
    assert.equal(answer.value, 'いいえ');
    assert.deepEqual(answer.dataValidation.formulae, ['"はい,いいえ,対象外"']);
    const day = part.getCell(head + 3, 5);
    assert.deepEqual(day.value, new Date('2026-09-24T00:00:00Z'));
    assert.equal(day.numFmt, 'yyyy/m/d');
    assert.equal(day.dataValidation.type, 'date');
    assert.deepEqual(part.getCell(head + 1, 4).value, new Date('2026-09-07T00:00:00Z'));
  });

  test('form: entry cells are open, the form is protected without a password', async () => {
    const bytes = await formBook();
    const book = await excelJsSheets(bytes);
    const part = book.getWorksheet('Part1')!;
    const row = part.getColumn(4).values.indexOf('初回確認') + 3;
    const locked = [1, 2, 3, 4, 5, 6].map((column) => isLocked(part.getCell(row, column)));
    assert.deepEqual(locked, [true, true, true, false, false, false]);
    for (const [path, xml] of unpacked(bytes)) {
      if (!/worksheets\/sheet\d+\.xml$/.test(path)) continue;
      const protection = /<sheetProtection[^>]*>/.exec(xml)?.[0] ?? '';
      assert.match(protection, /sheet="1"/, path);
      assert.doesNotMatch(protection, /password|hash/i, path);
    }
  });

  test('form: A4, one page wide, heads repeated and frozen, page numbers', async () => {
    const book = await excelJsSheets(await formBook());
    for (const name of SHEETS.slice(0, 4)) {
      const { pageSetup, headerFooter, views } = book.getWorksheet(name)!;
      assert.equal(pageSetup.paperSize, 9);
      assert.equal(pageSetup.fitToWidth, 1);
      assert.equal(pageSetup.fitToHeight, 0);
      assert.match(headerFooter.oddFooter ?? '', /出典：.*&P \/ &N$/);
      if (name === '表紙') continue;
      assert.match(pageSetup.printTitlesRow ?? '', /^\d+:\d+$/, name);
      assert.equal(views[0]?.state, 'frozen');
    }
  });

  test('form: no cell that is filled in is merged, and every row is high enough for its text', async () => {
    const { sheets } = await readXlsx(await formBook(), { readStyles: true });
    for (const { cells, merges = [], rowDefs } of sheets.slice(0, 4)) {
      for (const [at, { style }] of cells ?? []) {
        if (style?.protection?.locked !== false) continue;
        const [row = 0, column = 0] = at.split(',').map(Number);
        assert.ok(
          !merges.some(
            (merge) =>
              merge.startRow <= row &&
              row <= merge.endRow &&
              merge.startCol <= column &&
              column <= merge.endCol,
          ),
          at,
        );
        assert.ok((rowDefs?.get(row)?.height ?? 0) >= 20);
      }
    }
  });

  test('form: the hidden sheet has every value at its cell, and each row its id', async () => {
    const hidden = await hiddenSheet(await formBook());
    assert.ok(hidden);
    assert.equal(hidden.edition, '令和6年6月');
    assert.equal(hidden.commit, '0123456789');
    const content = bySheetJs(await formBook());
    for (const { sheet, cell, item, value } of hidden.entries) {
      const { r, c } = sheetJs.utils.decode_cell(cell);
      assert.equal(content[`${sheet}!${r},${c}`] ?? '', value, `${sheet}!${cell}`);
      const ids = Object.entries(content).filter(([at]) => at.startsWith(`${sheet}!${r},`));
      if (item !== null)
        assert.ok(
          ids.some(([, text]) => text === item),
          cell,
        );
    }
    assert.ok(hidden.entries.length > 38 * 3);
  });

  const texts = [
    '=1+1',
    '+1',
    '-1',
    '@a',
    '#N/A',
    '#VALUE!',
    '_x0041_',
    ' a ',
    'TRUE',
    '1-2',
    '007',
    '<a>&"',
    'a\nb',
    '\u0001x',
    '😀',
  ];
  for (const text of texts) {
    test(`${JSON.stringify(text)} stays a text`, async () => {
      const checklist = yaml`
        kakunin: 1
        様式: 令和6年6月
        項目:
          P1-A-1:
            備考: ${JSON.stringify(text)}
      `;
      const bytes = await exported('form', 'xlsx', sourceFrom(checklist));
      for (const [path, xml] of unpacked(bytes)) assert.doesNotMatch(xml, /<f>|<f |t="e"/, path);
      for (const content of [await byHucre(bytes), bySheetJs(bytes)]) {
        // The hidden sheet has an escape of its own.
        const seen = Object.entries(content).filter(([at]) => !at.startsWith(EXCHANGE_SHEET));
        assert.equal(seen.filter(([, each]) => each === text).length, 1);
      }
      const { entries = [] } = (await hiddenSheet(bytes)) ?? {};
      assert.equal(entries.filter(({ value }) => value === text).length, 1);
    });
  }

  test('a text that no cell takes is cut, and cannot be filled in', async () => {
    const checklist = yaml`
      kakunin: 1
      様式: 令和6年6月
      項目:
        P1-A-1:
          備考: ${'長'.repeat(40_000)}
    `;
    const { sheets } = await readXlsx(await exported('form', 'xlsx', sourceFrom(checklist)));
    const longest = Math.max(
      ...sheets.flatMap(({ rows }) => rows.flat()).map((value) => String(value).length),
    );
    assert.equal(longest, 32_001);
    const hidden = sheets
      .at(-1)!
      .rows.filter((row) => row[2] === 'P1-A-1')
      .map((row) => row[3]);
    assert.ok(!hidden.includes('備考'));
  });
});
