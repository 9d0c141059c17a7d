import assert from 'node:assert/strict';
import type ExcelJS from 'exceljs';
import { kakuninLater, read, useFolder, write } from '../../support/cliFolder';
import { cellOf } from '../../support/filledIn';
import { fillIn } from '../../support/fillIn';
import { yaml } from '../../support/yaml';

const CHECKLIST = yaml`
  kakunin: 1
  様式: 令和6年6月
  医療機関: 青葉台病院 # 注
  契約:
    締結予定日: 2026-12-15
  初回確認日:
    Part1: 2024-07-01
  項目:
    P1-A-1: # 一
      初回確認: いいえ
      備考: 一の備考
    P1-A-2-1: # 二
      初回確認: いいえ
      備考: 二の備考
    P2-C-4: # 三
      担当者: 山田
    P2-C-5: # 四
      担当者: 田中
`;

const run = () => kakuninLater(['import', 'a.form.xlsx', 'a.kakunin.yaml']);

async function assertTaken(...changes: readonly (readonly [before: string, after: string])[]) {
  const { status, out, err } = await run();
  assert.deepEqual([status, err], [0, ''], out);
  const expected = changes.reduce((text, [before, after]) => {
    assert.ok(text.includes(before));
    return text.replace(before, after);
  }, CHECKLIST);
  assert.equal(read('a.kakunin.yaml'), expected);
}

/** The cell to the right of a label on the cover. */
function onCover(book: ExcelJS.Workbook, label: string): ExcelJS.Cell {
  const sheet = book.getWorksheet('表紙')!;
  const row = sheet.getColumn(1).values.indexOf(label);
  assert.ok(row > 0, label);
  return sheet.getCell(row, 2);
}

suite('kakunin import, workbooks that look different', function () {
  this.timeout(60_000);
  useFolder();
  setup(async () => {
    write('a.kakunin.yaml', CHECKLIST);
    await kakuninLater(['export', 'a.kakunin.yaml']);
  });

  test('rows sorted', async () => {
    await fillIn((book) => {
      cellOf(book, 'P2-C-4', '担当者').value = '鈴木';
      const one = cellOf(book, 'P2-C-4', '担当者');
      const other = cellOf(book, 'P2-C-5', '担当者');
      for (let column = 1; column <= 15; column++) {
        const cells = [one, other].map(({ row }) => one.worksheet.getCell(Number(row), column));
        const [first, second] = cells.map(({ value }) => value);
        cells[0]!.value = second;
        cells[1]!.value = first;
      }
    });
    await assertTaken(['山田', '鈴木']);
  });

  test('merged cells of one column: the value is that of each', async () => {
    await fillIn((book) => {
      const one = cellOf(book, 'P1-A-1', '備考欄');
      const other = cellOf(book, 'P1-A-2-1', '備考欄');
      one.worksheet.mergeCells(
        Number(one.row),
        Number(one.col),
        Number(other.row),
        Number(other.col),
      );
      one.value = '二つとも';
    });
    await assertTaken(['一の備考', '二つとも'], ['二の備考', '二つとも']);
  });

  test('cells of two columns merged are not understood, and nothing of them is written', async () => {
    await fillIn((book) => {
      const { worksheet, row, col } = cellOf(book, 'P1-A-1', '完了日（日付）');
      worksheet.mergeCells(Number(row), Number(col), Number(row), Number(col) + 1);
    });
    const { status, out } = await run();
    assert.equal(status, 1);
    assert.match(out, /Part1!F\d+/);
    assert.equal(read('a.kakunin.yaml'), CHECKLIST);
  });

  test('values of the cover, and the day of a Part', async () => {
    await fillIn((book) => {
      onCover(book, '医療機関').value = '若葉台病院';
      onCover(book, '契約 締結予定日').value = new Date('2027-01-20T00:00:00Z');
      const { worksheet, row, col } = cellOf(book, '_id', '初回確認');
      worksheet.getCell(Number(row), Number(col)).value = '令和6年7月8日';
    });
    await assertTaken(
      ['青葉台病院', '若葉台病院'],
      ['2026-12-15', '2027-01-20'],
      ['2024-07-01', '2024-07-08'],
    );
  });

  test('a value of the cover that is emptied goes', async () => {
    await fillIn((book) => (onCover(book, '医療機関').value = null));
    await assertTaken(['医療機関: 青葉台病院 # 注\n', '']);
  });

  test('a head that is there twice is refused with its cell', async () => {
    await fillIn((book) => {
      const { worksheet, row } = cellOf(book, '_id', '初回確認');
      worksheet.getCell(Number(row), 9).value = ' 備考欄';
    });
    const { status, err } = await run();
    assert.equal(status, 2);
    assert.match(err, /a\.form\.xlsx: Part1!I\d+: /);
    assert.equal(read('a.kakunin.yaml'), CHECKLIST);
  });
});
