import assert from 'node:assert/strict';
import { ESLint, Linter } from 'eslint';

/** Our rule about syntax, as it is for that file. */
async function rulesOf(file: string): Promise<Linter.RulesRecord> {
  const config = (await new ESLint().calculateConfigForFile(file)) as Linter.Config;
  const rule = config.rules?.['no-restricted-syntax'];
  assert.ok(rule);
  return { 'no-restricted-syntax': rule };
}

const faults = (code: string, rules: Linter.RulesRecord): number =>
  new Linter().verify(code, [{ rules }]).length;

suite('Ways to the user interface of VS Code', () => {
  let rules: Linter.RulesRecord;
  suiteSetup(async function () {
    this.timeout(30_000);
    rules = await rulesOf('src/host/table/pane.ts');
  });

  for (const code of [
    'vscode.window.showWarningMessage(text)',
    'vscode.window.showInformationMessage(text)',
    'window.showErrorMessage(text)',
    "vscode.window['showErrorMessage'](text)",
    'const show = vscode.window.showErrorMessage',
    'const { showErrorMessage } = vscode.window',
    'const { showErrorMessage: show } = vscode.window',
    'vscode.window.showQuickPick(items)',
    'vscode.window.createQuickPick()',
    'vscode.window.showInputBox({ prompt: text })',
    'vscode.window.withProgress({ title: text }, run)',
    'vscode.window.setStatusBarMessage(text)',
    'vscode.window.createStatusBarItem()',
    'vscode.window.createTreeView(id, { treeDataProvider })',
    'vscode.window.createWebviewPanel(type, text, 1)',
    'new vscode.MarkdownString(text)',
    'const { MarkdownString } = vscode',
    'new vscode.Hover(text)',
    'new vscode.Diagnostic(range, text)',
    'new vscode.CodeAction(text)',
    'new vscode.CodeLens(range, { title: text })',
    'new vscode.CompletionItem(text)',
    'new vscode.DocumentSymbol(text)',
    'new vscode.TreeItem(text)',
    'class Later extends vscode.CodeAction {}',
    "vscode.commands.executeCommand('vscode.diff', a, b, text)",
  ]) {
    test(`${code} is no way`, () => assert.equal(faults(code, rules), 1));
  }

  test('what shows no text of ours is a way', () => {
    const code =
      "vscode.window.showTextDocument(uri); vscode.commands.executeCommand('git.x', uri);";
    assert.equal(faults(code, rules), 0);
  });

  test('the functions for it may do all this, and still nothing that makes code of text', async () => {
    const inside = await rulesOf('src/host/ui/notices.ts');
    assert.equal(faults('vscode.window.showWarningMessage(text)', inside), 0);
    assert.equal(faults('cell.innerHTML = text', inside), 1);
    assert.equal(faults('cell.innerHTML = text', rules), 1);
  });
});

suite('Ways to write into a document', () => {
  for (const code of [
    'vscode.workspace.applyEdit(edit)',
    "workspace['applyEdit'](edit)",
    'const { applyEdit } = vscode.workspace',
  ]) {
    test(`only the edit queue may: ${code}`, async () => {
      assert.equal(faults(code, await rulesOf('src/host/problems/fixAllCommand.ts')), 1);
      assert.equal(faults(code, await rulesOf('src/host/editQueue.ts')), 0);
    });
  }
});
