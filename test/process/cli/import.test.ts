import assert from 'node:assert/strict';
import { kakuninLater, read, useFolder, write } from '../../support/cliFolder';
import { cellOf } from '../../support/filledIn';
import { fillIn } from '../../support/fillIn';
import { yaml } from '../../support/yaml';

const CHECKLIST = yaml`
  kakunin: 1
  様式: 令和6年6月
  医療機関: 青葉台病院 # 注
  初回確認日:
    Part1: 2024-07-01
  項目:
    P1-A-1: # 一
      初回確認: いいえ
      備考: '確認中' # 注
    P1-A-2-1:
      初回確認:
    P2-C-4:
      役割分担:
        主担当: 事業者
`;

const run = (...argv: readonly string[]) =>
  kakuninLater(['import', 'a.form.xlsx', 'a.kakunin.yaml', ...argv]);

suite('kakunin import', function () {
  this.timeout(60_000);
  useFolder();
  setup(async () => {
    write('a.kakunin.yaml', CHECKLIST);
    await kakuninLater(['export', 'a.kakunin.yaml']);
  });

  test('a workbook that nobody filled in changes nothing', async () => {
    assert.deepEqual(await run(), {
      status: 0,
      out: 'a.kakunin.yaml: nothing to change.\n',
      err: '',
    });
    await fillIn(() => {});
    assert.equal((await run()).status, 0);
    assert.equal(read('a.kakunin.yaml'), CHECKLIST);
  });

  test('a text that reads as a code of Excel stays, also where a program writes it as the code', async () => {
    const text = CHECKLIST.replace('確認中', '_x000D_と_x005F_と');
    write('a.kakunin.yaml', text);
    await kakuninLater(['export', 'a.kakunin.yaml', '--force']);
    assert.match((await run()).out, /nothing to change/);
    await fillIn(() => {});
    assert.match((await run()).out, /nothing to change/);
    await fillIn((book) => (cellOf(book, 'P1-A-1', '備考欄').value = '済み'));
    const { status, out } = await run();
    assert.equal(status, 0, out);
    assert.equal(read('a.kakunin.yaml'), text.replace('_x000D_と_x005F_と', '済み'));
  });

  test('takes what was filled in, and changes only its lines', async () => {
    await fillIn((book) => {
      cellOf(book, 'P1-A-1', '初回確認').value = '○';
      cellOf(book, 'P1-A-1', '備考欄').value = '済_x000D_み\r\n二行目';
      cellOf(book, 'P1-A-2-1', '初回確認').value = 'レ';
      cellOf(book, 'P2-C-4', '期限').value = '令和８年１２月１日';
      cellOf(book, 'P2-C-4', '役割分担主担当').value = null;
    });
    const { status, out } = await run();
    assert.equal(status, 0, out);
    assert.match(out, /Part1!\w+ {2}P1-A-1 初回確認: いいえ → はい\n/);
    const text = read('a.kakunin.yaml');
    assert.match(text, /初回確認: はい\n/);
    assert.match(text, /P1-A-2-1:\n {4}初回確認: はい\n/);
    assert.match(text, /期限: 2026-12-01\n/);
    assert.doesNotMatch(text, /主担当/);
    assert.ok(text.startsWith(CHECKLIST.slice(0, CHECKLIST.indexOf('いいえ'))));
    assert.match((await run()).out, /nothing to change/);
  });

  test('--dry-run writes nothing', async () => {
    await fillIn((book) => (cellOf(book, 'P1-A-1', '初回確認').value = 'はい'));
    const { status, out } = await run('--dry-run');
    assert.equal(status, 0);
    assert.match(out, /^-.*いいえ\n\+.*はい$/m);
    assert.equal(read('a.kakunin.yaml'), CHECKLIST);
  });

  test('a conflict, and what is not understood, is not written; the rest is', async () => {
    await fillIn((book) => {
      cellOf(book, 'P1-A-1', '備考欄').value = '先方の記入';
      cellOf(book, 'P1-A-1', '初回確認').value = '△';
      cellOf(book, 'P1-A-2-1', '初回確認').value = 'はい';
    });
    write('a.kakunin.yaml', CHECKLIST.replace('確認中', 'こちらの記入'));
    const { status, out } = await run('--format', 'json');
    assert.equal(status, 1);
    const report = JSON.parse(out) as Record<string, { field?: string; reason?: string }[]>;
    assert.deepEqual(report['taken']?.length, 1);
    assert.deepEqual(
      report['conflicts']?.map(({ field }) => field),
      ['備考'],
    );
    assert.deepEqual(
      report['notUnderstood']?.map(({ reason }) => reason),
      ['answer'],
    );
    const text = read('a.kakunin.yaml');
    assert.match(text, /初回確認: いいえ\n {4}備考: 'こちらの記入' # 注/);
    assert.match(text, /P1-A-2-1:\n {4}初回確認: はい\n/);
  });

  test('a column inserted, a sheet renamed, a row deleted', async () => {
    await fillIn((book) => {
      cellOf(book, 'P1-A-1', '初回確認').value = 'はい';
      const sheet = book.getWorksheet('Part2')!;
      sheet.name = '第2部';
      const roles = book.getWorksheet('役割分担・合意')!;
      roles.getCell(cellOf(book, 'P2-C-4', '期限').row, 30).value = 'メモ';
      cellOf(book, 'P2-C-4', '担当者').value = '鈴木';
    });
    const { status } = await run();
    assert.equal(status, 0);
    assert.match(read('a.kakunin.yaml'), /担当者: 鈴木/);
  });

  test('a day without a year is not understood: its year would be a guess', async () => {
    await fillIn((book) => (cellOf(book, 'P2-C-4', '期限').value = '11/20'));
    const { status, out } = await run();
    assert.equal(status, 1);
    assert.match(out, /11\/20/);
    assert.equal(read('a.kakunin.yaml'), CHECKLIST);
  });

  test('a row that was deleted and a column put in between do not move the others', async () => {
    await fillIn((book) => {
      const target = cellOf(book, 'P1-A-2-1', '備考欄');
      target.value = 'ここに';
      const sheet = target.worksheet;
      sheet.spliceRows(Number(cellOf(book, 'P1-A-1', '備考欄').row), 1);
      sheet.spliceColumns(Number(target.col), 0, []);
    });
    // exceljs leaves the merged headings of sections behind; they are listed as not understood.
    const { out } = await run();
    assert.match(out, /left as they are in the file:\n {2}P1-A-1\n/);
    const added = CHECKLIST.replace(/(P1-A-2-1:\n {4}初回確認:\n)/, '$1    備考: ここに\n');
    assert.equal(read('a.kakunin.yaml'), added);
  });

  test('an id that is there twice is refused with its cell', async () => {
    await fillIn((book) => {
      const { row } = cellOf(book, 'P1-A-2-1', '初回確認');
      const sheet = book.getWorksheet('Part1')!;
      sheet.getCell(Number(row) + 1, 7).value = 'P1-A-2-1';
    });
    const { status, err } = await run();
    assert.equal(status, 2);
    assert.match(err, /a\.form\.xlsx: Part1!G\d+: this row is in the workbook twice/);
  });

  test('a head that was changed is refused', async () => {
    await fillIn((book) => {
      const sheet = book.getWorksheet('Part1')!;
      sheet.eachRow((row) =>
        row.eachCell((cell) => {
          if (cell.text === '備考欄') cell.value = '別の名';
        }),
      );
    });
    const { status, err } = await run();
    assert.equal(status, 2);
    assert.match(err, /the column 備考 is missing/);
    assert.equal(read('a.kakunin.yaml'), CHECKLIST);
  });

  test('what is not such a workbook is refused', async () => {
    write('a.form.xlsx', 'text');
    assert.match((await run()).err, /not an Excel workbook/);
    assert.equal((await run()).status, 2);
    assert.equal((await kakuninLater(['import', 'a.form.xlsx'])).status, 2);
  });
});
