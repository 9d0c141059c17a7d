import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { StandInPage } from './standInPage';
import { CHECKLIST, closeAll, folder, onDisk, tables, until } from './workbench';

const run = Date.now();

function fileNamed(name: string): vscode.Uri {
  return vscode.Uri.joinPath(folder(), `写し ${run}`, name);
}

async function write(name: string, text: string): Promise<vscode.Uri> {
  const uri = fileNamed(name);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return uri;
}

function ours(uri: vscode.Uri): readonly vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'kakunin');
}

function told(uri: vscode.Uri): Promise<vscode.Diagnostic> {
  return until(`a word about ${uri.path}`, () => ours(uri).find(({ code }) => code === 'name'));
}

async function actions(uri: vscode.Uri): Promise<readonly vscode.CodeAction[]> {
  const { range } = await told(uri);
  return await vscode.commands.executeCommand('vscode.executeCodeActionProvider', uri, range);
}

async function choose(uri: vscode.Uri, title: string): Promise<void> {
  const found = await actions(uri);
  const action = found.find((each) => each.title.includes(title));
  assert.ok(action?.command, found.map((each) => each.title).join(' | '));
  const { command, arguments: args = [] } = action.command;
  await vscode.commands.executeCommand(command, ...(args as unknown[]));
}

suite('A checklist under another name', () => {
  suiteSetup(tables);
  teardown(closeAll);
  suiteTeardown(async () => {
    await vscode.workspace.fs.delete(fileNamed(''), { recursive: true });
  });

  test('is told of, open or not, where its first key stands', async () => {
    const closed = await write('a.kakunin - コピー.yaml', CHECKLIST);
    const diagnostic = await told(closed);
    assert.equal(diagnostic.severity, vscode.DiagnosticSeverity.Information);
    assert.equal(ours(closed).length, 1);
    const open = await write('契約.yml', `# 注\n${CHECKLIST}`);
    await vscode.window.showTextDocument(open);
    assert.deepEqual((await told(open)).range, new vscode.Range(1, 0, 1, 7));
  });

  test('nothing is said of other YAML', async () => {
    const job = await write('.gitlab-ci.yml', 'kakunin:\n  script: [make]\n');
    const copy = await write('b.kakunin (1).yaml', '医療機関: 青葉台病院\n');
    const known = await write('c.kakunin (1).yaml', CHECKLIST);
    await vscode.window.showTextDocument(job);
    await told(known);
    assert.deepEqual([ours(job), ours(copy)], [[], []]);
  });

  test('is renamed, and then checked; a name that is taken is left alone', async () => {
    const taken = await write('d (1).kakunin.yaml', CHECKLIST);
    const uri = await write('d.kakunin (1).yaml', CHECKLIST.replace('# 要確認', '# 写し'));
    await vscode.window.showTextDocument(uri);
    await choose(uri, 'd (1).kakunin.yaml');
    const target = fileNamed('d (1)-2.kakunin.yaml');
    await until('problems under the new name', () => ours(target).length > 0);
    assert.equal(await onDisk(taken), CHECKLIST);
    assert.match(await onDisk(target), /# 写し/);
    await assert.rejects(async () => await vscode.workspace.fs.stat(uri));
    await until('no word about the old name', () => ours(uri).length === 0);
  });

  test('opens as the table, which writes to it', async () => {
    const uri = await write('e.kakunin.yml', CHECKLIST);
    await vscode.window.showTextDocument(uri);
    await choose(uri, 'table');
    const all = await tables();
    const pane = await until(
      'its table',
      () => all.panes.find(({ document }) => document.uri.path === uri.path),
      60_000,
    );
    const page = await StandInPage.open(pane.document);
    const result = await page.edit({
      kind: 'set',
      item: 'P2-A-1',
      field: '初回確認',
      value: 'いいえ',
    });
    assert.ok(result.ok);
    assert.ok(await pane.document.save());
    assert.equal(
      await onDisk(uri),
      CHECKLIST.replace('P2-A-1:\n    初回確認: はい', 'P2-A-1:\n    初回確認: いいえ'),
    );
  });

  test('a table under another name is not written where bytes would be lost', async () => {
    const uri = fileNamed('f.kakunin (1).yaml');
    const bytes = Buffer.concat([Buffer.from(CHECKLIST), Buffer.from('# \x82\xa0\n', 'latin1')]);
    await vscode.workspace.fs.writeFile(uri, bytes);
    await vscode.commands.executeCommand('vscode.openWith', uri, 'kakunin.table');
    const all = await tables();
    const pane = await until(
      'its table',
      () => all.panes.find(({ document, shown }) => shown && document.uri.path === uri.path),
      60_000,
    );
    await until('the page that says so', () => pane.shown?.view.kind === 'unreadable');
    await pane.document.save();
    await until('the file as it was', async () => {
      const now = await vscode.workspace.fs.readFile(uri);
      return Buffer.compare(Buffer.from(now), bytes) === 0;
    });
  });
});
