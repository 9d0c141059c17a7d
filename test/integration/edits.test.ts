import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { FieldOperation } from '../../src/core/edit/operation/operation';
import { StandInPage } from './standInPage';
import { CHECKLIST, closeAll, insert, newFile, onDisk, openTable, pause, until } from './workbench';

function set(item: string, field: FieldOperation['field'], value: string, seen?: string | null) {
  return { kind: 'set', item, field, value, ...(seen === undefined ? {} : { seen }) } as const;
}

suite('Edits from the table', () => {
  teardown(closeAll);

  test('change the one line that is meant', async () => {
    const page = await StandInPage.openNew(CHECKLIST);
    const { document } = page;
    assert.equal((await page.edit(set('P1-A-2-1', '初回確認', 'はい', null))).ok, true);
    assert.equal(
      document.getText(),
      CHECKLIST.replace('2-1:\n    初回確認:', '2-1:\n    初回確認: はい'),
    );
  });

  test('two quick ones both land, each its own undo step', async () => {
    const page = await StandInPage.openNew(CHECKLIST);
    const { document } = page;
    const results = await Promise.all([
      page.edit(set('P1-A-2-1', '初回確認', 'はい')),
      page.edit(set('P1-A-1', '備考', '確認した\n次回も')),
      page.edit(set('P2-A-1', '初回確認', 'いいえ')),
    ]);
    assert.deepEqual(
      results.map(({ ok }) => ok),
      [true, true, true],
    );
    const text = document.getText();
    assert.match(text, /P1-A-2-1:\n {4}初回確認: はい\n/);
    assert.match(text, /P2-A-1:\n {4}初回確認: いいえ\n/);
    assert.ok(text.includes('次回も'));
    await vscode.window.showTextDocument(document);
    for (let left = 3; left > 0; left--) {
      const { version } = document;
      await vscode.commands.executeCommand('undo');
      await until('an undo step', () => document.version > version);
      assert.equal(document.getText() === CHECKLIST, left === 1);
    }
  });

  test('one gesture is one undo step', async () => {
    const page = await StandInPage.openNew(CHECKLIST);
    const { document } = page;
    await page.edit(set('P1-A-1', '完了日', '7/8'), set('P2-A-1', '備考', 'なし'));
    assert.match(document.getText(), /\n {4}完了日: 2024-07-08\n/);
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('undo');
    await until('the text as it was', () => document.getText() === CHECKLIST);
  });

  test('CRLF and BOM are kept', async () => {
    const text = `\uFEFF${CHECKLIST.replaceAll('\n', '\r\n')}`;
    const page = await StandInPage.openNew(text);
    const { document } = page;
    await page.edit(set('P1-A-1', '完了日', '令和6年7月8日'), set('P1-A-1', '合意内容', 'a\nb'));
    assert.equal(await document.save(), true);
    const saved = await onDisk(document.uri);
    assert.equal(saved.replaceAll('\r\n', '').search(/[\r\n]/), -1, 'a lone line break');
    assert.ok(saved.startsWith('\uFEFFkakunin: 1\r\n'));
    const added = ['    完了日: 2024-07-08', '    合意内容: |-', '      a', '      b'];
    assert.deepEqual(
      saved.split('\r\n').filter((line) => !text.includes(line)),
      added,
    );
  });

  test('a value that is there already changes nothing', async () => {
    const page = await StandInPage.openNew(CHECKLIST);
    const { document } = page;
    assert.equal((await page.edit(set('P2-A-1', '初回確認', 'はい'))).ok, true);
    assert.equal(document.isDirty, false);
  });

  test('what was changed meanwhile is not written over', async () => {
    const page = await StandInPage.openNew(CHECKLIST);
    const { document } = page;
    const result = await page.edit(set('P1-A-1', '備考', '新', '別の人が見た値'));
    assert.equal(result.ok, false);
    assert.ok(result.message?.includes('確認中'), result.message);
    assert.equal(document.isDirty, false);
  });

  test('lands on the text as it is then, where others write too', async () => {
    const page = await StandInPage.openNew(CHECKLIST);
    const { document } = page;
    const [first] = await Promise.all([
      page.edit(set('P1-A-2-1', '初回確認', 'はい')),
      insert(document, 0, '# 1\n'),
    ]);
    const [second] = await Promise.all([
      page.edit(set('P2-A-1', '備考', 'なし')),
      insert(document, 0, '# 2\n'),
    ]);
    assert.deepEqual([first.ok, second.ok], [true, true], JSON.stringify([first, second]));
    const expected = CHECKLIST.replace('2-1:\n    初回確認:', '2-1:\n    初回確認: はい');
    assert.equal(document.getText(), `# 2\n# 1\n${expected}    備考: なし\n`);
  });

  test('lands where it belongs, beside a text editor that is being typed in', async () => {
    const page = await StandInPage.openNew(CHECKLIST);
    const { document } = page;
    const editor = await vscode.window.showTextDocument(document);
    let expected = CHECKLIST;
    for (let each = 0; each < 40; each++) {
      const edited = page.edit(set('P2-A-1', '備考', `${each}回目`));
      // At every stage of the edit that is on its way.
      await pause(each % 8);
      const top = new vscode.Position(0, 0);
      // Here too VS Code refuses where the text has just changed.
      await until('the line', async () => editor.edit((text) => text.insert(top, `# ${each}\n`)));
      const result = await edited;
      assert.equal(result.ok, true, result.message);
      expected = `# ${each}\n${expected}`;
      assert.equal(document.getText(), `${expected}    備考: ${each}回目\n`);
    }
  });

  test('nonsense is answered and changes nothing', async () => {
    const page = await StandInPage.openNew(CHECKLIST);
    const { document } = page;
    page.sayAnything({ type: 'edit', id: 77, operations: [{ kind: 'set', range: [0, 9] }] });
    assert.equal((await page.result(77)).ok, false);
    page.sayAnything({ type: 'workbench.action.quit' });
    page.sayAnything(null);
    const id = '__proto__';
    assert.equal((await page.edit(set(id, '備考', 'x'))).ok, false);
    assert.equal((await page.edit(set('P1-A-1', '初回確認', '多分'))).ok, false);
    assert.equal((await page.edit(set('P1-A-1', '完了日', '2024-02-30'))).ok, false);
    assert.equal(document.isDirty, false);
  });
});

suite('What is half typed', () => {
  teardown(closeAll);
  const typed = { type: 'typed', operations: [set('P2-A-1', '備考', '書きかけ', null)] } as const;

  test('is written when its tab is left', async () => {
    const page = await StandInPage.openNew(CHECKLIST);
    page.say(typed);
    assert.equal(page.document.getText(), CHECKLIST);
    page.hide();
    const { document } = page;
    await until('the remark', () => document.getText() === `${CHECKLIST}    備考: 書きかけ\n`);
  });

  test('is written when its tab is closed, also the last one of the file', async () => {
    const { document, panel } = await openTable(await newFile(CHECKLIST));
    const page = await StandInPage.open(document);
    page.say(typed);
    panel.dispose();
    page.close();
    await until('the remark', async () => {
      const { uri } = document;
      const now = await vscode.workspace.openTextDocument(uri);
      return now.isDirty && now.getText() === `${CHECKLIST}    備考: 書きかけ\n`;
    });
  });

  test('is not written once it was taken back, or over what others wrote', async () => {
    const page = await StandInPage.openNew(CHECKLIST);
    page.say(typed);
    page.say({ type: 'typed', operations: [] });
    page.hide();
    await page.reopen();
    page.say({ type: 'typed', operations: [set('P1-A-1', '備考', '書きかけ', '別の人が見た値')] });
    page.hide();
    await page.reopen();
    assert.equal((await page.edit(set('P2-A-1', '備考', 'なし', null))).ok, true);
    assert.equal(page.document.getText(), `${CHECKLIST}    備考: なし\n`);
  });
});

suite('Several panes', () => {
  teardown(closeAll);

  test('show the same after an edit from one of them, and after one of the text', async () => {
    const uri = await newFile(CHECKLIST);
    const left = await openTable(uri);
    const right = await openTable(uri, vscode.ViewColumn.Two);
    assert.notEqual(left, right);
    assert.equal(left.document, right.document);
    const page = await StandInPage.open(left.document);
    await page.edit(set('P1-A-2-1', '初回確認', '対象外'));
    assert.match(JSON.stringify(page.view), /"value":"対象外"/);
    assert.deepEqual(left.shown, right.shown);
    assert.deepEqual(left.shown, page.view);
    await insert(left.document, 2, '事業者: 株式会社テスト\n');
    assert.match(JSON.stringify(page.view), /株式会社テスト/);
    assert.deepEqual(left.shown, right.shown);
    assert.deepEqual(left.shown, page.view);
  });
});
