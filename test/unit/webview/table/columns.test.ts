import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import {
  COLUMN_FIELDS,
  COLUMN_TEMPLATE,
  columnIndex,
  COLUMNS,
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
    assert.deepEqual(names.map(columnIndex), [1, 2, 3, 4, 5, 6, 7]);
    assert.ok(
      COLUMN_TEMPLATE.startsWith('[number] var(--number-width) [title] var(--title-width) '),
    );
    assert.deepEqual(COLUMN_FIELDS, ['項目', '内容', '初回確認', '完了日', '備考']);
  });

  test('stand in the line of their name in the grid', () => {
    const grid = readFileSync(`${FOLDER}/grid.css`, 'utf8');
    for (const name of names) {
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
