import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readBlock } from '../../../../src/core/clipboard/formats/readBlock';
import { readTsv } from '../../../../src/core/clipboard/formats/readTsv';
import { writeHtmlTable, writeTsv } from '../../../../src/core/clipboard/formats/writeCells';

const piece = fc.oneof(
  fc.constantFrom('"', '""', '\t', '\n', '<td>', '</table>', '&amp;', '&', '<!--', ' ', '　', "'"),
  fc.constantFrom('はい', '令和8年7月1日', '=1+1', '○', '#N/A'),
  fc.string({ unit: 'grapheme', maxLength: 3 }),
);
/** A value as the table has it: no control characters, no break at its end. */
const value = fc.array(piece, { maxLength: 6 }).map((pieces) =>
  pieces
    .join('')
    .replace(/(?![\t\n])\p{Cc}/gu, '')
    .replace(/\n+$/, ''),
);

const grid = fc
  .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }))
  .chain(([rows, columns]) => {
    const row = fc.array(value, { minLength: columns, maxLength: columns });
    return fc.array(row, { minLength: rows, maxLength: rows });
  });

suite('cells that are copied', () => {
  test('are read back from both flavours, character by character', () => {
    fc.assert(
      fc.property(grid, (cells) => {
        const flavours = { text: writeTsv(cells), html: writeHtmlTable(cells) };
        assert.deepEqual(readBlock(flavours), cells);
      }),
    );
  });

  test('are read back from the text alone, but for one cell, which is a text', () => {
    fc.assert(
      fc.property(grid, (cells) => {
        fc.pre(cells.flat().length > 1);
        assert.deepEqual(readTsv(writeTsv(cells)), cells);
      }),
    );
  });

  test('whatever is on the clipboard, reading it ends and throws nothing', () => {
    const tag = fc.constantFrom(
      '<table>',
      '<tr>',
      '<td colspan=3 rowspan=2>',
      '</td>',
      '<br>',
      '<',
    );
    const html = fc.array(fc.oneof(tag, piece)).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(html, fc.array(piece), (markup, text) => {
        assert.ok(readBlock({ html: markup, text: text.join('') }).length >= 1);
      }),
    );
  });
});
