import assert from 'node:assert/strict';
import editions from 'virtual:catalog';
import * as vscode from 'vscode';
import { newestEdition } from '../../src/core/catalog/lookup';
import { newChecklist } from '../../src/core/edit/proposal/newChecklist';
import { shownRule } from '../support/shownRule';
import { setRules } from './ruleSetting';
import { closeAll, insert, newFile, onDisk, openTable, tables, until } from './workbench';

const edition = newestEdition(editions);
assert.ok(edition);

const ANSWERED = `  # 開示資料
  P1-A-1: # 事業者からの開示資料の確認
    初回確認: はい   # 口頭で
    備考: '確認済み'
`;

/** A checklist as it should be: all rows, all headings, in order. */
const WHOLE = newChecklist(edition).replace(
  '  P1-A-1: # 事業者からの開示資料の確認\n    初回確認:\n',
  ANSWERED,
);

/** The same with a row and all of Part 2 gone, and the row that is answered at the end. */
const DAMAGED =
  WHOLE.slice(0, WHOLE.indexOf('  # Part 2'))
    .replace(ANSWERED, '')
    .replace(/ {2}P1-B-4:.*\n.*\n/, '') + ANSWERED;

function rulesOf(uri: vscode.Uri): readonly unknown[] {
  return vscode.languages.getDiagnostics(uri).map(shownRule);
}

async function reported(uri: vscode.Uri): Promise<void> {
  for (const rule of ['item-missing', 'item-order']) {
    await until(`${rule} of ${uri.path}`, () => rulesOf(uri).includes(rule));
  }
}

async function unreported(uri: vscode.Uri): Promise<void> {
  await until(`no problem of ${uri.path}`, () => rulesOf(uri).length === 0);
}

suite('Fixing all that is safe, where rows are missing and out of order', () => {
  suiteSetup(async () => {
    await tables();
    await setRules({ 'item-missing': 'warning' });
  });
  suiteTeardown(() => setRules(undefined));
  teardown(closeAll);

  test('source.fixAll.kakunin in the text: one undo step, nothing saved', async () => {
    const uri = await newFile(DAMAGED);
    const document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document);
    await reported(uri);
    const [action] = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      uri,
      new vscode.Range(0, 0, 0, 0),
      'source.fixAll.kakunin',
      5,
    );
    assert.ok(action?.edit && (await vscode.workspace.applyEdit(action.edit)));
    assert.equal(document.getText(), WHOLE);
    await unreported(uri);
    assert.equal(await onDisk(uri), DAMAGED);
    await vscode.commands.executeCommand('undo');
    await until('the text as it was', () => document.getText() === DAMAGED);
    await reported(uri);
  });

  test('the command in the text saves it', async () => {
    const uri = await newFile(DAMAGED);
    const document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('kakunin.fixAll');
    assert.equal(await onDisk(uri), WHOLE);
    assert.equal(document.isDirty, false);
    await unreported(uri);
  });

  test('the command in the table saves it, and the table has the rows', async () => {
    const uri = await newFile(DAMAGED);
    const pane = await openTable(uri);
    await reported(uri);
    await vscode.commands.executeCommand('kakunin.fixAll');
    assert.equal(await onDisk(uri), WHOLE);
    assert.equal(pane.document.isDirty, false);
    assert.ok(pane.shown?.view.kind === 'table');
    const items = pane.shown.view.parts.flatMap(({ sections }) =>
      sections.flatMap((section) => section.items),
    );
    assert.ok(items.every(({ rows }) => rows.every(({ present }) => present)));
    await unreported(uri);
  });

  test('on save, when editor.codeActionsOnSave asks for it', async () => {
    const settings = vscode.workspace.getConfiguration('editor');
    const { Workspace } = vscode.ConfigurationTarget;
    const onSave = { 'source.fixAll.kakunin': 'explicit' };
    await settings.update('codeActionsOnSave', onSave, Workspace);
    try {
      const uri = await newFile(DAMAGED);
      const document = await vscode.workspace.openTextDocument(uri);
      await vscode.window.showTextDocument(document);
      await insert(document, 0, '# 保存前\n');
      await vscode.commands.executeCommand('workbench.action.files.save');
      await until('the file', async () => (await onDisk(uri)) === `# 保存前\n${WHOLE}`);
      assert.equal(document.isDirty, false);
    } finally {
      await settings.update('codeActionsOnSave', undefined, Workspace);
    }
  });

  test('the command for the workspace: files that are not open, in their own line ends', async () => {
    const crlf = (text: string): string => `\ufeff${text.replaceAll('\n', '\r\n')}`;
    const [unix, windows] = [await newFile(DAMAGED), await newFile(crlf(DAMAGED))];
    for (const uri of [unix, windows]) await reported(uri);
    await vscode.commands.executeCommand('kakunin.fixAllInWorkspace');
    assert.equal(await onDisk(unix), WHOLE);
    assert.equal(await onDisk(windows), crlf(WHOLE));
    for (const uri of [unix, windows]) await unreported(uri);
    const { textDocuments } = vscode.workspace;
    assert.deepEqual(
      textDocuments.filter(({ isDirty }) => isDirty),
      [],
    );
  });
});
