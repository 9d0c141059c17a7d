import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { StandInPage } from './standInPage';
import { CHECKLIST, closeAll, insert, newFile, openTable, tables, until } from './workbench';

function activeInput(): unknown {
  return vscode.window.tabGroups.activeTabGroup.activeTab?.input;
}

async function assertThereAndBack(uri: vscode.Uri): Promise<void> {
  const all = await tables();
  await vscode.commands.executeCommand('kakunin.openAsText');
  const editor = await until('the text', () => {
    const active = vscode.window.activeTextEditor;
    return active?.document.uri.toString() === uri.toString() && active;
  });
  assert.ok(activeInput() instanceof vscode.TabInputText);
  assert.match(editor.document.lineAt(editor.selection.active.line).text, /^ {2}P1-A-2-1:/);
  await vscode.commands.executeCommand('kakunin.openAsTable', uri);
  await until('the table', () => all.active?.document.uri.toString() === uri.toString());
  assert.ok(activeInput() instanceof vscode.TabInputCustom);
}

suite('Text and table', () => {
  teardown(closeAll);

  test('take each other’s place at the same row', async () => {
    const uri = await newFile(CHECKLIST);
    const pane = await openTable(uri);
    pane.place = 'P1-A-2-1';
    await assertThereAndBack(uri);
    assert.equal(pane.document.isDirty, false);
    assert.equal(vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).length, 1);
  });

  test('keep what is not saved', async () => {
    const uri = await newFile(CHECKLIST);
    const pane = await openTable(uri);
    await insert(pane.document, 0, '# 未保存\n');
    pane.place = 'P1-A-2-1';
    await assertThereAndBack(uri);
    assert.equal(pane.document.isDirty, true);
    assert.equal(pane.document.getText(), `# 未保存\n${CHECKLIST}`);
  });

  test('the page can ask for the text at a line', async () => {
    const page = await StandInPage.openNew('kakunin: 1\n項目: [\n');
    const pane = await openTable(page.document.uri);
    await until('no text', () => vscode.window.activeTextEditor === undefined);
    page.say({ type: 'open-text', item: null, line: 2 });
    const editor = await until('the text', () => vscode.window.activeTextEditor);
    await until('line 2', () => editor.selection.active.line === 1);
    assert.equal(pane.document, page.document);
  });
});
