import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import * as sheetJs from '@e965/xlsx';
import ExcelJS from 'exceljs';
import { writeXlsx } from 'hucre/xlsx';
import { addressOf } from '../../../src/core/exchange/book';
import { readBook } from '../../../src/exporting';
import { exported, sourceFrom } from '../../support/exported';

const SAMPLE = readFileSync('samples/aobadai-denshi-karte.kakunin.yaml', 'utf8');

async function firstCell(bytes: Uint8Array): Promise<unknown> {
  const reading = await readBook(bytes);
  assert.ok('book' in reading);
  return reading.book.sheets[0]?.rows[0]?.[0];
}

async function byExcelJs(fill: (sheet: ExcelJS.Worksheet, book: ExcelJS.Workbook) => void) {
  const book = new ExcelJS.Workbook();
  fill(book.addWorksheet('a'), book);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

/** The zip with the sizes of its directory changed. */
function patched(zip: Uint8Array, change: (view: DataView, entry: number) => void): Uint8Array {
  const bytes = zip.slice();
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < bytes.length - 46; at++) {
    if (view.getUint32(at, true) === 0x02014b50) change(view, at);
  }
  return bytes;
}

suite('reading a workbook', function () {
  this.timeout(30_000);

  const DAY = new Date('2024-07-01T00:00:00Z');
  for (const numFmt of [
    'yyyy/m/d',
    '[$-411]ggge"年"m"月"d"日"',
    '[$-ja-JP]gge.m.d',
    'm"月"d"日"',
  ]) {
    for (const date1904 of [false, true]) {
      test(`a day shown as ${numFmt}${date1904 ? ', from 1904' : ''}`, async () => {
        const bytes = await byExcelJs((sheet, book) => {
          book.properties.date1904 = date1904;
          sheet.getCell('A1').value = DAY;
          sheet.getCell('A1').numFmt = numFmt;
        });
        assert.deepEqual(await firstCell(bytes), { kind: 'day', text: '2024-07-01' });
      });
    }
  }

  test('texts, numbers, truth values, failed formulas', async () => {
    const values: readonly (readonly [ExcelJS.CellValue, unknown])[] = [
      ['一\r\n二', { kind: 'text', text: '一\n二' }],
      [12, { kind: 'text', text: '12' }],
      [true, { kind: 'text', text: 'TRUE' }],
      [{ error: '#REF!' }, { kind: 'failed', text: '#REF!' }],
      [
        { formula: '1+1', result: 2 },
        { kind: 'text', text: '2' },
      ],
      [
        { formula: 'TODAY()', date1904: false },
        { kind: 'failed', text: '' },
      ],
      [{ richText: [{ text: 'は' }, { text: 'い' }] }, { kind: 'text', text: 'はい' }],
    ];
    for (const [value, expected] of values) {
      const bytes = await byExcelJs((sheet) => (sheet.getCell('A1').value = value));
      assert.deepEqual(await firstCell(bytes), expected);
    }
  });

  test('addresses', () => {
    const sheet = { name: 'a', rows: [], merges: [] };
    assert.equal(addressOf({ sheet, row: 6, column: 4 }), 'a!E7');
    assert.equal(addressOf({ sheet, row: 0, column: 27 }), 'a!AB1');
  });

  test('a workbook of another program, and a cell far outside', async () => {
    const sheet = sheetJs.utils.aoa_to_sheet([['一']]);
    sheetJs.utils.sheet_add_aoa(sheet, [['x']], { origin: 'B1048576' });
    const book = sheetJs.utils.book_new(sheet, 'a');
    const bytes = sheetJs.write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer;
    assert.deepEqual(await firstCell(new Uint8Array(bytes)), { kind: 'text', text: '一' });
  });

  const form = () => exported('form', 'xlsx', sourceFrom(SAMPLE));
  const xls = () => {
    const book = sheetJs.utils.book_new(sheetJs.utils.aoa_to_sheet([['一']]), 'a');
    return new Uint8Array(sheetJs.write(book, { type: 'array', bookType: 'biff8' }) as ArrayBuffer);
  };
  const refused: readonly (readonly [string, () => Uint8Array | Promise<Uint8Array>, string])[] = [
    ['an empty file', () => new Uint8Array(), 'not-a-workbook'],
    ['a text', () => new TextEncoder().encode(SAMPLE), 'not-a-workbook'],
    ['half of a workbook', async () => (await form()).subarray(0, 9_000), 'not-a-workbook'],
    ['an .xls', xls, 'old-format'],
    [
      'a workbook with a password',
      () => {
        const sheets = [{ name: 'a', rows: [['一']] }];
        return writeXlsx({ sheets, encryption: { password: 'a', spinCount: 1_000 } });
      },
      'password',
    ],
    ['100 MB', () => new Uint8Array(100_000_000), 'too-large'],
    [
      'a zip that grows to gigabytes',
      async () => patched(await form(), (view, at) => view.setUint32(at + 24, 1_000_000_000, true)),
      'too-large',
    ],
    [
      'a zip that hides how much it grows',
      async () => patched(await form(), (view, at) => view.setUint32(at + 24, 0, true)),
      'not-a-workbook',
    ],
    [
      'a zip that understates how much it grows',
      async () => patched(await form(), (view, at) => view.setUint32(at + 24, 100, true)),
      'not-a-workbook',
    ],
  ];
  for (const [name, make, fault] of refused) {
    test(`${name}: refused within a second`, async () => {
      const bytes = await make();
      const start = performance.now();
      assert.deepEqual(await readBook(bytes), { fault });
      assert.ok(performance.now() - start < 1_000);
    });
  }
});
