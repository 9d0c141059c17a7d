import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import editions from 'virtual:catalog';
import { isFileName } from '../../src/core/text/fileName';
import {
  checklistText,
  nameFault,
  suggestedName,
  withSuffix,
  writeNewFile,
} from '../../src/host/newChecklist/createChecklist';
import { closeAll, folder, onDisk, openTable } from './workbench';

suite('New checklist', () => {
  teardown(closeAll);

  const values = {
    医療機関: '青葉台病院',
    事業者: '株式会社 A/B',
    対象システム: 'PACS: 2',
    '契約.種別': '新規',
  } as const;

  test('has what was answered and all rows, and opens as a table with nothing but rows to answer', async () => {
    const made = checklistText({ ...values, '契約.名称': '' }, editions);
    assert.ok('text' in made);
    const { text } = made;
    const head = '医療機関: 青葉台病院\n事業者: 株式会社 A/B\n対象システム: "PACS: 2"\n';
    assert.ok(text.startsWith(`kakunin: 1\n様式: 令和6年6月\n${head}契約:\n  種別: 新規\n`), text);
    assert.equal(text.match(/^ {4}初回確認:$/gm)?.length, 38);
    const uri = vscode.Uri.joinPath(folder(), withSuffix(suggestedName(values)));
    assert.equal(await writeNewFile(uri, text), true);
    const { document, shown } = await openTable(uri);
    assert.equal(shown?.view.kind, 'table');
    const rules = shown.view.problems.map(({ rule }) => rule);
    assert.deepEqual(rules, ['items-unanswered', 'items-unanswered']);
    assert.equal(document.isDirty, false);
  });

  test('never takes the place of a file', async () => {
    const uri = vscode.Uri.joinPath(folder(), 'there.kakunin.yaml');
    assert.equal(await writeNewFile(uri, 'a: 1\n'), true);
    assert.equal(await writeNewFile(uri, 'b: 1\n'), false);
    assert.equal(await onDisk(uri), 'a: 1\n');
  });

  test('says why there can be no file of a name, and never rejects', async () => {
    const t = (text: string): string => text;
    const fault = (name: string): Promise<string | undefined> =>
      nameFault(vscode.Uri.joinPath(folder(), name), t);
    await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(folder(), 'file'), new Uint8Array());
    assert.equal(await fault('new.kakunin.yaml'), undefined);
    assert.equal(await fault('file'), t('A file of this name is there already.'));
    assert.equal(await fault('a:b.kakunin.yaml'), t('This cannot be the name of a file.'));
    // Below a file there is none.
    assert.match((await fault('file/a.kakunin.yaml')) ?? '', /cannot be read or written/);
  });

  test('proposes names that every file system takes', () => {
    assert.equal(suggestedName(values), '株式会社-A-B-PACS-2');
    assert.equal(suggestedName({ 事業者: '', 対象システム: '' }), '確認表');
    assert.equal(withSuffix('PACS.yaml '), 'PACS.kakunin.yaml');
    assert.equal(withSuffix('PACS.kakunin.yaml'), 'PACS.kakunin.yaml');
    assert.ok(isFileName('株式会社 A'));
    for (const bad of ['', ' ', '..', 'a/b', 'a\\b', 'a:b', '.a']) assert.ok(!isFileName(bad), bad);
  });
});
