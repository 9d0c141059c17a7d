import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { ITEM_FIELD_NAMES } from '../../../../src/core/format/fields';
import { panelFields } from '../../../../webview/field/fieldKinds';
import {
  AGREED_COLUMNS,
  COLUMN_FIELDS,
  COLUMN_TEMPLATE,
  columnFields,
  columnIndex,
  COLUMNS,
  columnsOf,
  WIDE_TEMPLATE,
} from '../../../../webview/table/columns';

const FOLDER = 'webview/table';
const sheets = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.css'))
  .map((name) => [name, readFileSync(`${FOLDER}/${name}`, 'utf8')] as const);
const names = COLUMNS.map(({ name }) => name);

suite('the columns of the table', () => {
  test('are those of the form, and the status', () => {
    const form = readFileSync('test/form/r6-06.txt', 'utf8');
    const line = form.split('\n').find((each) => each.startsWith('項目番号\t')) ?? '';
    const headings = line.split('\t').map((each) => each.replace(/ \(.*\)$/, ''));
    assert.deepEqual(
      COLUMNS.map(({ heading }) => heading),
      [...headings, '状態'],
    );
  });

  test('have a number from 1, a line in the grid, and a field where one can go', () => {
    assert.deepEqual(
      names.map((name) => columnIndex(name)),
      [1, 2, 3, 4, 5, 6, 7],
    );
    assert.ok(
      COLUMN_TEMPLATE.startsWith('[number] var(--number-width) [title] var(--title-width) '),
    );
    assert.deepEqual(COLUMN_FIELDS, ['項目', '内容', '初回確認', '完了日', '備考']);
  });

  test('of Part 2 are also who does what and where it is agreed, before the status', () => {
    const added = AGREED_COLUMNS.map(({ name }) => name);
    assert.deepEqual(
      columnsOf('Part2').map(({ name }) => name),
      [...names.slice(0, -1), ...added, 'end'],
    );
    assert.deepEqual(columnsOf('Part1'), COLUMNS);
    assert.deepEqual(
      [...added, 'end' as const].map((name) => columnIndex(name, 'Part2')),
      [7, 8, 9, 10, 11],
    );
    assert.ok(WIDE_TEMPLATE.endsWith('[agreed-in] var(--agreed-in-width) [end] var(--end-width)'));
  });

  test('have every field of a row together with its panel, each once', () => {
    for (const item of ['P1-A-1', 'P1-X-2', 'P2-C-4', 'P2-X-1']) {
      const fields = [...columnFields(item), ...panelFields(item)];
      assert.deepEqual(fields.toSorted(), ITEM_FIELD_NAMES.toSorted(), item);
    }
    assert.deepEqual(columnFields('P1-A-1'), COLUMN_FIELDS);
  });

  test('stand in the line of their name in the grid', () => {
    const grid = readFileSync(`${FOLDER}/grid.css`, 'utf8');
    for (const { name } of columnsOf('Part2')) {
      assert.ok(grid.includes(`.cell.${name} {\n  grid-column: ${name};\n}`), name);
    }
  });

  test('have a width in a wide window, in a narrow one and on paper', () => {
    for (const name of ['page.css', 'narrow.css', 'print.css']) {
      const [, text = ''] = sheets.find(([sheet]) => sheet === name) ?? [];
      const widths = [...text.matchAll(/--([\w-]+)-width: /g)].map(([, column]) => column);
      assert.deepEqual(widths, names, name);
    }
  });

  test('of Part 2 have a width where they are columns, and a line of the grid elsewhere', () => {
    const [, text = ''] = sheets.find(([sheet]) => sheet === 'agreed.css') ?? [];
    const widths = [...text.matchAll(/--([\w-]+)-width: /g)].map(([, column]) => column);
    assert.deepEqual(
      widths,
      columnsOf('Part2').map(({ name }) => name),
    );
    for (const { name } of AGREED_COLUMNS) {
      // In a line of four, on a card, and where each has a line.
      assert.equal(
        text.match(new RegExp(`\\[[a-z -]*\\b${name}\\b[a-z -]*\\]`, 'g'))?.length,
        3,
        name,
      );
      assert.ok(text.includes(`[data-column='${name}']`), name);
    }
  });

  test('no style sheet counts them', () => {
    for (const [name, text] of sheets) {
      assert.doesNotMatch(
        text,
        /aria-colindex|nth-child|\.cell:(first|last)-child|--columns:/,
        name,
      );
      // In the panel of a row, which has a grid of its own, places are counted.
      if (name !== 'details.css') assert.doesNotMatch(text, /grid-column: \d/, name);
    }
  });
});
