import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { StandInPage } from './standInPage';
import { CHECKLIST, closeAll, folder, until } from './workbench';

interface GitApi {
  readonly repositories: readonly unknown[];
  toGitUri(uri: vscode.Uri, ref: string): vscode.Uri;
}

/** The committed version of a sample, as the source control view opens it. */
async function committed(name: string): Promise<vscode.Uri> {
  const extension = vscode.extensions.getExtension<{ getAPI(version: 1): GitApi }>('vscode.git');
  assert.ok(extension, 'VS Code has no git');
  const git = (await extension.activate()).getAPI(1);
  await until('the repository', () => git.repositories.length > 0);
  return git.toGitUri(vscode.Uri.joinPath(folder(), name), 'HEAD');
}

async function assertReadOnly(uri: vscode.Uri): Promise<void> {
  const document = await vscode.workspace.openTextDocument(uri);
  const text = document.getText();
  const page = await StandInPage.open(document);
  assert.equal(page.view.view.kind, 'table');
  assert.equal(page.view.readOnly, true);
  const operation = { kind: 'set', item: 'P1-A-1', field: '備考', value: '書けない' } as const;
  const result = await page.edit(operation);
  assert.equal(result.ok, false);
  assert.ok(result.message);
  assert.equal(document.getText(), text);
  assert.equal(document.isDirty, false);
  assert.deepEqual(vscode.languages.getDiagnostics(uri), []);
}

suite('Read-only documents', () => {
  teardown(closeAll);

  test('an edit of a git: document is refused', async () => {
    await assertReadOnly(await committed('aobadai-pacs.kakunin.yaml'));
  });

  test('an edit of a document without a file system is refused', async () => {
    const provider = { provideTextDocumentContent: () => CHECKLIST };
    const registration = vscode.workspace.registerTextDocumentContentProvider('past', provider);
    await assertReadOnly(vscode.Uri.parse('past:/a.kakunin.yaml'));
    registration.dispose();
  });

  test('a comparison with git shows texts, not tables', async () => {
    const name = 'aobadai-pacs.kakunin.yaml';
    const now = vscode.Uri.joinPath(folder(), name);
    await vscode.commands.executeCommand('vscode.diff', await committed(name), now);
    const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
    assert.ok(input instanceof vscode.TabInputTextDiff);
  });
});
