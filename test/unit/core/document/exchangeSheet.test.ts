import assert from 'node:assert/strict';
import type { ExchangeSheet } from '../../../../src/core/document/exchangeSheet';
import { exchangeRows, readExchangeRows } from '../../../../src/core/document/exchangeSheet';

const SHEET: ExchangeSheet = {
  edition: '令和6年6月',
  file: 'a.kakunin.yaml',
  day: '2026-11-23',
  commit: '0123456789+',
  entries: [
    { sheet: '表紙', cell: 'B3', item: null, field: '医療機関', value: '' },
    {
      sheet: 'Part1',
      cell: 'F7',
      item: 'P1-A-1',
      field: '備考',
      value: `=1\n${'😀'.repeat(40_000)}`,
    },
  ],
};

suite('the hidden sheet of a workbook', () => {
  test('reads back as written, long values too', () => {
    const rows = exchangeRows(SHEET, 'x');
    assert.ok(rows.flat().every((text) => text.length < 32_767));
    assert.deepEqual(readExchangeRows(rows), SHEET);
  });

  test('empty cells may be null, as libraries read them', () => {
    const rows = exchangeRows(SHEET, 'x').map((row) => row.map((text) => text || null));
    assert.deepEqual(readExchangeRows(rows), SHEET);
  });

  test('another sheet is not read', () => {
    assert.equal(readExchangeRows([['項目番号']]), undefined);
    assert.equal(readExchangeRows([['kakunin-workbook', '2']]), undefined);
    assert.equal(readExchangeRows([]), undefined);
  });
});
