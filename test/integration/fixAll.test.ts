import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { setRules } from './ruleSetting';
import {
  CHECKLIST,
  closeAll,
  insert,
  newFile,
  onDisk,
  openTable,
  tables,
  until,
} from './workbench';

/** Both answers are はい in other spellings; the 完了日 that is missing is no dress. */
const VARIANTS = CHECKLIST.replace('初回確認: はい', '初回確認: ○').replace(
  'P1-A-2-1:\n    初回確認:',
  'P1-A-2-1:\n    初回確認: yes',
);
const FIXED = VARIANTS.replace('○', 'はい').replace('yes', 'はい');

const FIX_ALL = vscode.CodeActionKind.SourceFixAll;

async function fixAllActions(
  uri: vscode.Uri,
  kind: vscode.CodeActionKind,
): Promise<vscode.CodeAction[]> {
  const range = new vscode.Range(0, 0, 0, 0);
  return await vscode.commands.executeCommand(
    'vscode.executeCodeActionProvider',
    uri,
    range,
    kind.value,
    5,
  );
}

function isDirty(uri: vscode.Uri): boolean {
  return vscode.workspace.textDocuments.some(
    (document) => document.uri.toString() === uri.toString() && document.isDirty,
  );
}

suite('Fixing all that is safe', () => {
  suiteSetup(async () => {
    await tables();
    await setRules({});
  });
  suiteTeardown(() => setRules(undefined));
  teardown(closeAll);

  test('source.fixAll.kakunin mends spellings and states nothing', async () => {
    const uri = await newFile(VARIANTS);
    const document = await vscode.workspace.openTextDocument(uri);
    for (const kind of [FIX_ALL, FIX_ALL.append('kakunin')]) {
      const [action] = await fixAllActions(uri, kind);
      assert.ok(action?.edit, kind.value);
      assert.equal(action.kind?.value, 'source.fixAll.kakunin');
    }
    const [action] = await fixAllActions(uri, FIX_ALL);
    assert.ok(action?.edit && (await vscode.workspace.applyEdit(action.edit)));
    assert.equal(document.getText(), FIXED);
    assert.deepEqual(await fixAllActions(uri, FIX_ALL), []);
  });

  test('other fix-all kinds are not ours', async () => {
    const uri = await newFile(VARIANTS);
    await vscode.workspace.openTextDocument(uri);
    assert.deepEqual(await fixAllActions(uri, FIX_ALL.append('eslint')), []);
  });

  test('editor.codeActionsOnSave runs it', async () => {
    const settings = vscode.workspace.getConfiguration('editor');
    const onSave = { 'source.fixAll.kakunin': 'explicit' };
    const { Workspace } = vscode.ConfigurationTarget;
    await settings.update('codeActionsOnSave', onSave, Workspace);
    try {
      const uri = await newFile(VARIANTS);
      const document = await vscode.workspace.openTextDocument(uri);
      await vscode.window.showTextDocument(document);
      await insert(document, 0, '# 保存前\n');
      await vscode.commands.executeCommand('workbench.action.files.save');
      await until('the file', async () => (await onDisk(uri)) === `# 保存前\n${FIXED}`);
    } finally {
      await settings.update('codeActionsOnSave', undefined, Workspace);
    }
  });

  test('the command saves a file that was clean', async () => {
    const uri = await newFile(VARIANTS);
    const { document } = await openTable(uri);
    await vscode.commands.executeCommand('kakunin.fixAll');
    assert.equal(await onDisk(uri), FIXED);
    assert.equal(document.isDirty, false);
  });

  test('the command leaves a file to the user that had something to save', async () => {
    const uri = await newFile(VARIANTS);
    const document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document);
    await insert(document, 0, '# 未保存\n');
    await vscode.commands.executeCommand('kakunin.fixAll');
    assert.equal(document.getText(), `# 未保存\n${FIXED}`);
    assert.equal(document.isDirty, true);
    assert.equal(await onDisk(uri), VARIANTS);
  });

  test('the command for the workspace: clean, dirty and closed files, and those with nothing', async () => {
    const closed = [await newFile(VARIANTS), await newFile(VARIANTS)];
    const nothing = await newFile(CHECKLIST);
    const unsaved = await newFile(CHECKLIST);
    const document = await vscode.workspace.openTextDocument(unsaved);
    await vscode.window.showTextDocument(document);
    const answer = document.lineAt(13);
    const edit = new vscode.WorkspaceEdit();
    edit.replace(unsaved, answer.range, '    初回確認: ○');
    assert.ok(await vscode.workspace.applyEdit(edit));
    await vscode.commands.executeCommand('kakunin.fixAllInWorkspace');
    for (const uri of closed) {
      assert.equal(await onDisk(uri), FIXED);
      assert.equal(isDirty(uri), false);
    }
    assert.equal(await onDisk(nothing), CHECKLIST);
    assert.equal(document.getText(), CHECKLIST);
    assert.equal(await onDisk(unsaved), CHECKLIST);
  });
});
