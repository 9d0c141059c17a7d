import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { StandInPage } from './standInPage';
import { CHECKLIST, closeAll, newFile, onDisk, until } from './workbench';

/** A checklist that is just above the size up to which files are read by themselves. */
const LARGE = `${'#'.repeat(500_000 - CHECKLIST.length)}\n${CHECKLIST}`;
const REMARK = { kind: 'set', item: 'P2-A-1', field: '備考', value: 'なし' } as const;

const rulesOf = (uri: vscode.Uri): unknown[] =>
  vscode.languages.getDiagnostics(uri).map(({ code }) => typeof code);

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

  test('of the size that is allowed is read by itself', async () => {
    const page = await StandInPage.openNew(LARGE.slice(1));
    assert.equal(page.view.view.kind, 'table');
  });
});
