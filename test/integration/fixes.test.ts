import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { shownRule } from '../support/shownRule';
import { setRules } from './ruleSetting';
import { StandInPage } from './standInPage';
import { CHECKLIST, closeAll, newFile, openTable, tables, today, until } from './workbench';

const RULE = 'completion-date-missing';

const COMPLETED = CHECKLIST.replace('# 要確認\n', `# 要確認\n    完了日: ${today()}\n`);

function diagnosticOf(uri: vscode.Uri, rule = RULE): Promise<vscode.Diagnostic> {
  return until(`${rule} in the Problems panel`, () =>
    vscode.languages.getDiagnostics(uri).find((each) => shownRule(each) === rule),
  );
}

async function actionsAt(uri: vscode.Uri, range: vscode.Range): Promise<vscode.CodeAction[]> {
  return await vscode.commands.executeCommand(
    'vscode.executeCodeActionProvider',
    uri,
    range,
    vscode.CodeActionKind.QuickFix.value,
    // Makes the edits of so many: else only the one that is chosen gets them.
    10,
  );
}

async function preferredAt(uri: vscode.Uri, range: vscode.Range): Promise<vscode.CodeAction> {
  const action = (await actionsAt(uri, range)).find(({ isPreferred }) => isPreferred);
  assert.ok(action?.edit, 'no preferred fix');
  return action;
}

suite('Problems and fixes', () => {
  suiteSetup(async () => {
    await tables();
    await setRules({});
  });
  suiteTeardown(() => setRules(undefined));
  teardown(closeAll);

  test('a problem stands at its value, with its rule as code', async () => {
    const uri = await newFile(CHECKLIST);
    const document = await vscode.workspace.openTextDocument(uri);
    const diagnostic = await diagnosticOf(uri);
    assert.equal(document.getText(diagnostic.range), 'いいえ');
    assert.equal(diagnostic.source, 'kakunin');
    assert.equal(diagnostic.severity, vscode.DiagnosticSeverity.Warning);
  });

  test('one full-width colon is typed half-width by the light bulb', async () => {
    const uri = await newFile(CHECKLIST.replace('初回確認: ', '初回確認：'));
    const document = await vscode.workspace.openTextDocument(uri);
    const { range } = await diagnosticOf(uri, 'yaml-syntax');
    const [fix] = await actionsAt(uri, range);
    assert.ok(fix?.edit);
    await vscode.workspace.applyEdit(fix.edit);
    assert.equal(document.getText(), CHECKLIST);
  });

  test('its link is short and ASCII, and shows the row', async () => {
    const uri = await newFile(CHECKLIST);
    await vscode.workspace.openTextDocument(uri);
    const { code } = await diagnosticOf(uri);
    assert.ok(typeof code === 'object');
    assert.match(String(code.value), new RegExp(`^(Show in table|表で見る) · ${RULE}$`));
    assert.match(code.target.query, /^\[\d+,"P1-A-1"\]$/);
    const [document, item] = JSON.parse(code.target.query) as unknown[];
    await vscode.commands.executeCommand('kakunin.reveal', document, item);
    const all = await tables();
    await until('the table', () => all.active?.document.uri.toString() === uri.toString());
  });

  test('the light bulb adds 完了日, and undo takes it away', async () => {
    const uri = await newFile(CHECKLIST);
    const { document } = await openTable(uri);
    const { range } = await diagnosticOf(uri);
    const action = await preferredAt(uri, range);
    assert.ok(action.edit && (await vscode.workspace.applyEdit(action.edit)));
    assert.equal(document.getText(), COMPLETED);
    await until('no problem', () => vscode.languages.getDiagnostics(uri).length === 0);
    await vscode.commands.executeCommand('undo');
    await until('the text as it was', () => document.getText() === CHECKLIST);
    assert.equal(document.isDirty, false);
  });

  test('offers the same whatever language the file is set to', async () => {
    const uri = await newFile(CHECKLIST);
    const document = await vscode.workspace.openTextDocument(uri);
    assert.equal(document.languageId, 'yaml');
    await vscode.languages.setTextDocumentLanguage(document, 'plaintext');
    const { range } = await diagnosticOf(uri);
    assert.equal((await actionsAt(uri, range)).length, 2);
  });

  test('has nothing to offer where there is no problem', async () => {
    const uri = await newFile(CHECKLIST);
    await vscode.workspace.openTextDocument(uri);
    await diagnosticOf(uri);
    assert.deepEqual(await actionsAt(uri, new vscode.Range(2, 0, 2, 5)), []);
  });

  test('problems follow the text and go with it', async () => {
    const page = await StandInPage.openNew(CHECKLIST);
    const { uri } = page.document;
    await diagnosticOf(uri);
    await page.edit({ kind: 'set', item: 'P1-A-1', field: '初回確認', value: 'はい' });
    await until('no problem', () => vscode.languages.getDiagnostics(uri).length === 0);
  });

  test('a button of the table applies a fix: the view comes first, then the result', async () => {
    const page = await StandInPage.openNew(CHECKLIST);
    const { document } = page;
    const { ok } = await page.fix(RULE, 'add-completion-date', 'P1-A-1', '完了日');
    assert.equal(ok, true);
    assert.equal(document.getText(), COMPLETED);
    assert.deepEqual(
      page.heard.map(({ type }) => type),
      ['init', 'view', 'difference', 'result'],
    );
  });

  test('a fix that leaves a field to the user leads there', async () => {
    const page = await StandInPage.openNew(CHECKLIST);
    const { document } = page;
    assert.equal((await page.fix(RULE, 'add-deadline', 'P1-A-1', '完了日')).ok, true);
    const expected = { type: 'reveal', item: 'P1-A-1', field: '期限' };
    assert.deepEqual(page.heard.at(-1), expected);
    assert.match(document.getText(), /\n {4}期限:\n/);
  });

  test('a fix of a problem that is gone is refused', async () => {
    const page = await StandInPage.openNew(CHECKLIST);
    const { document } = page;
    const result = await page.fix(RULE, 'add-completion-date', 'P2-A-1', '完了日');
    assert.equal(result.ok, false);
    assert.ok(result.message);
    assert.equal(document.isDirty, false);
  });
});
