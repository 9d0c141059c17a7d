import assert from 'node:assert/strict';
import { truncateSync } from 'node:fs';
import * as vscode from 'vscode';
import { StandInPage } from './standInPage';
import { CHECKLIST, closeAll, longTest, newFile, onDisk, until } from './workbench';

/** A checklist that is just above the size up to which files are read by themselves. */
const LARGE = `${'#'.repeat(500_000 - CHECKLIST.length)}\n${CHECKLIST}`;
const REMARK = { kind: 'set', item: 'P2-A-1', field: '備考', value: 'なし' } as const;

const rulesOf = (uri: vscode.Uri): unknown[] =>
  vscode.languages.getDiagnostics(uri).map(({ code }) => typeof code);

const messagesOf = (uri: vscode.Uri): string =>
  vscode.languages
    .getDiagnostics(uri)
    .map(({ message }) => message)
    .join();

/** Texts that each took the extension host minutes, to every kind of reader. */
const SLOW: readonly string[] = [
  `${CHECKLIST}    備考: |\n      a${'\n'.repeat(200_000)}      b\n`,
  `${CHECKLIST}    完了日: a${'\u0315\u0300'.repeat(100_000)}\n`,
  `${CHECKLIST}    備考: a${' '.repeat(200_000)}b\n`,
];

suite('A folder with files that are made to take long', () => {
  teardown(closeAll);

  // `until` waits ten seconds for each; before, the host was busy for 102 on an idle machine.
  longTest(
    'does not keep a harmless table from opening, nor its problems from coming',
    async () => {
      const slow = await Promise.all(SLOW.map((text) => newFile(text)));
      const page = await StandInPage.openNew(CHECKLIST);
      assert.equal(page.view.view.kind, 'table');
      await until('the problems', () => rulesOf(page.document.uri).includes('object'));
      for (const uri of slow) await until('those of the others', () => rulesOf(uri).length > 0);
      for (const uri of slow) {
        const document = await vscode.workspace.openTextDocument(uri);
        // At the end of 200,000 spaces, VS Code's own snippets take a minute.
        const at = document.validatePosition(new vscode.Position(document.lineCount - 2, 12));
        for (const provider of ['Hover', 'Definition', 'CompletionItem']) {
          await vscode.commands.executeCommand(`vscode.execute${provider}Provider`, uri, at);
        }
      }
    },
  );
});

suite('A very large file', () => {
  teardown(closeAll);

  test('says so and is left alone', async () => {
    const page = await StandInPage.openNew(LARGE);
    const { uri } = page.document;
    assert.equal(page.view.view.kind, 'unreadable');
    assert.equal(page.view.view.reason, 'too-large');
    assert.equal((await page.edit(REMARK)).ok, false);
    assert.equal(page.document.isDirty, false);
    const [notice, ...others] = vscode.languages.getDiagnostics(uri);
    assert.match(notice?.message ?? '', /500,000/);
    assert.equal(notice?.severity, vscode.DiagnosticSeverity.Information);
    assert.deepEqual(others, []);
    const symbols = await vscode.commands.executeCommand(
      'vscode.executeDocumentSymbolProvider',
      uri,
    );
    assert.deepEqual(symbols ?? [], []);
  });

  test('is a table like any other for whoever insists', async () => {
    const page = await StandInPage.openNew(LARGE);
    const { document } = page;
    const other = await StandInPage.open(document);
    page.say({ type: 'show-anyway' });
    assert.equal(page.view.view.kind, 'table');
    assert.equal(other.view.view.kind, 'table');
    assert.ok(rulesOf(document.uri).includes('object'), 'it is not checked');
    assert.equal((await page.edit(REMARK)).ok, true);
    assert.equal(document.getText(), `${LARGE}    備考: なし\n`);
    assert.equal(await onDisk(document.uri), LARGE);
  });

  test('that nobody has opened is named in the Problems panel as not checked', async () => {
    const uri = await newFile(LARGE);
    await until('the notice', () => rulesOf(uri).length > 0);
    assert.deepEqual(rulesOf(uri), ['undefined']);
  });

  test('of 1.9 GB is never read, and its neighbour is checked', async () => {
    const uri = await newFile('');
    // No disk holds it: all of it is a hole.
    truncateSync(uri.fsPath, 1_900_000_000);
    const before = process.memoryUsage().rss;
    const neighbour = await newFile(CHECKLIST);
    await until('the notice', () => /1900 MB/.test(messagesOf(uri)));
    assert.match(messagesOf(uri), /larger than 16 MB|上限の16 MB/);
    await until('the problems of the neighbour', () => rulesOf(neighbour).includes('object'));
    assert.ok(process.memoryUsage().rss - before < 1_000_000_000, 'it was read');
    await vscode.workspace.fs.delete(uri);
  });

  test('of the size that is allowed is read by itself', async () => {
    const page = await StandInPage.openNew(LARGE.slice(1));
    assert.equal(page.view.view.kind, 'table');
  });
});
