import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Operation } from '../../src/core/edit/operation/operation';
import { PATIENCE_MS } from '../../src/host/staleDocuments';
import { legacyBytes } from '../support/legacyBytes';
import { setRules } from './ruleSetting';
import { StandInPage } from './standInPage';
import { CHECKLIST, closeAll, folder, insert, openTable, pause, tables, until } from './workbench';

/** A safe fix, and one that is offered. */
const TEXT = CHECKLIST.replace('初回確認: はい', '初回確認: ○');
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
/** One byte that no UTF-8 has, in a remark that nobody touches. */
const BROKEN = utf8(TEXT.replace('確認中', '確認?中')).map((byte) => (byte === 0x3f ? 0x93 : byte));

const OPERATIONS: readonly Operation[] = [
  { kind: 'set', item: 'P1-A-1', field: '備考', value: '済み' },
  { kind: 'set', item: null, field: '様式', value: '令和6年6月' },
  { kind: 'unset', item: 'P1-A-1', field: '初回確認' },
  { kind: 'add-rows', items: ['P1-A-2-2'] },
];

let count = 0;
const run = Date.now();

async function newBytes(bytes: Uint8Array): Promise<vscode.Uri> {
  const uri = vscode.Uri.joinPath(folder(), `文字 ${run}-${++count}.kakunin.yaml`);
  await vscode.workspace.fs.writeFile(uri, bytes);
  return uri;
}

async function bytesOnDisk(uri: vscode.Uri): Promise<Uint8Array> {
  // A buffer of Node's is no equal of a plain array.
  return new Uint8Array(await vscode.workspace.fs.readFile(uri));
}

/** Message and place of what the Problems panel has of the file. */
function told(uri: vscode.Uri): readonly string[] {
  return vscode.languages
    .getDiagnostics(uri)
    .filter(({ source }) => source === 'kakunin')
    .map(({ message, range, severity }) => `${severity} ${range.start.line} ${message}`);
}

async function untilTold(uri: vscode.Uri, message: RegExp): Promise<readonly string[]> {
  return until(`${message} in ${told(uri).join()}`, () => {
    const found = told(uri);
    return found.length === 1 && message.test(found[0]!) && found;
  });
}

async function actionsAt(uri: vscode.Uri): Promise<readonly vscode.CodeAction[]> {
  const all = new vscode.Range(0, 0, 20, 0);
  const kinds = ['', 'quickfix', 'source.fixAll.kakunin', 'refactor.rewrite'];
  const found = await Promise.all(
    kinds.map((kind) =>
      vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        uri,
        all,
        kind,
      ),
    ),
  );
  const ours = /^(Answer|Fix|Add|Write|History|回答|修正|追加)|kakunin/;
  return found
    .flat()
    .filter(({ title, kind }) => ours.test(title) || kind?.value.includes('kakunin'));
}

async function setFiles(name: 'encoding' | 'autoGuessEncoding', value: unknown): Promise<void> {
  const settings = vscode.workspace.getConfiguration('files');
  await settings.update(name, value, vscode.ConfigurationTarget.Workspace);
}

/** Everything that writes is tried, and the file stays as it is. */
async function assertLeftAlone(uri: vscode.Uri, bytes: Uint8Array): Promise<void> {
  const document = await vscode.workspace.openTextDocument(uri);
  const text = document.getText();
  const page = await StandInPage.open(document);
  await until('the page', () => page.view.view.kind === 'unreadable' && page.view.view.title);
  for (const operation of OPERATIONS) {
    assert.equal((await page.edit(operation)).ok, false, operation.kind);
  }
  assert.equal(
    (await page.fix('answer-variant', 'write-value:はい', 'P2-A-1', '初回確認')).ok,
    false,
  );
  page.say({ type: 'typed', operations: [OPERATIONS[0]!] as never });
  page.say({ type: 'show-anyway' });
  page.say({ type: 'save' });
  page.hide();
  page.close();
  assert.deepEqual(await actionsAt(uri), []);
  await vscode.commands.executeCommand('kakunin.fixAllInWorkspace');
  assert.equal(document.getText(), text);
  assert.equal(document.isDirty, false);
  // As with Ctrl+S: VS Code writes a document in which nothing was changed, too.
  await openTable(uri);
  await vscode.commands.executeCommand('kakunin.fixAll');
  await vscode.commands.executeCommand('workbench.action.files.save');
  await vscode.commands.executeCommand('workbench.action.files.saveAll');
  await until('the file as it was', async () => {
    return Buffer.from(await bytesOnDisk(uri)).equals(Buffer.from(bytes));
  });
  await pause(300);
  assert.deepEqual(await bytesOnDisk(uri), bytes);
}

suite('Files that are not UTF-8', () => {
  suiteSetup(async () => {
    await tables();
    await setRules({});
  });
  suiteTeardown(() => setRules(undefined));
  teardown(async () => {
    await closeAll();
    await setFiles('encoding', undefined);
    await setFiles('autoGuessEncoding', undefined);
  });

  const files = [
    ['Shift_JIS', legacyBytes(TEXT, 'shift_jis'), /Shift_JIS/],
    ['EUC-JP', legacyBytes(TEXT, 'euc-jp'), /EUC-JP/],
    ['UTF-16 LE', legacyBytes(TEXT, 'utf-16le, BOM'), /UTF-16 LE/],
    ['UTF-16 BE', legacyBytes(TEXT, 'utf-16be, BOM'), /UTF-16 BE/],
    ['UTF-8 with one broken byte', BROKEN, / 9 .*UTF-8/],
  ] as const;
  for (const [name, bytes, message] of files) {
    test(`${name}: no form, no fix, no save; the same problem open or closed`, async () => {
      const uri = await newBytes(bytes);
      const closed = await untilTold(uri, message);
      await assertLeftAlone(uri, bytes);
      assert.deepEqual(await untilTold(uri, message), closed);
      await closeAll();
      assert.deepEqual(await untilTold(uri, message), closed);
    });
  }

  test('Shift_JIS that VS Code reads right by guessing is no form either', async () => {
    await setFiles('autoGuessEncoding', true);
    const long = `${TEXT}# ${'この確認表は契約の前に医療機関と事業者が記入します。'.repeat(10)}\n`;
    const bytes = legacyBytes(long, 'shift_jis');
    const uri = await newBytes(bytes);
    const closed = await untilTold(uri, /Shift_JIS/);
    const document = await vscode.workspace.openTextDocument(uri);
    assert.deepEqual([document.encoding, document.getText()], ['shiftjis', long]);
    await assertLeftAlone(uri, bytes);
    assert.deepEqual(told(uri), closed);
  });

  test('UTF-8 that VS Code reads in another encoding: no form until it is reopened', async () => {
    await setFiles('encoding', 'shiftjis');
    const uri = await newBytes(utf8(TEXT));
    const closed = await untilTold(uri, /files\.encoding/);
    await assertLeftAlone(uri, utf8(TEXT));
    assert.deepEqual(told(uri), closed);
    const page = await StandInPage.open(await vscode.workspace.openTextDocument(uri));
    page.say({ type: 'reopen' });
    await until('the table', () => page.view.view.kind === 'table');
    assert.equal((await page.edit(OPERATIONS[0]!)).ok, true);
    assert.ok(await page.document.save());
    assert.deepEqual(await bytesOnDisk(uri), utf8(TEXT.replace("'確認中'", "'済み'")));
  });

  test('a broken line that is put right as text brings the form back', async () => {
    const uri = await newBytes(BROKEN);
    const page = await StandInPage.open(await vscode.workspace.openTextDocument(uri));
    await until('the page', () => page.view.view.kind === 'unreadable' && page.view.view.places[0]);
    const { document } = page;
    const at = document.getText().indexOf('\ufffd');
    const edit = new vscode.WorkspaceEdit();
    const range = new vscode.Range(document.positionAt(at), document.positionAt(at + 1));
    edit.replace(uri, range, '');
    assert.ok(await vscode.workspace.applyEdit(edit));
    assert.equal((await page.edit(OPERATIONS[0]!)).ok, false, 'before it is saved');
    assert.ok(await document.save());
    await until('the table', () => page.view.view.kind === 'table');
    assert.deepEqual(await bytesOnDisk(uri), utf8(TEXT));
    assert.equal((await page.edit(OPERATIONS[0]!)).ok, true);
  });

  test('a file that another program converts becomes a form', async () => {
    const uri = await newBytes(legacyBytes(TEXT, 'shift_jis'));
    const page = await StandInPage.open(await vscode.workspace.openTextDocument(uri));
    await until('the page', () => page.view.view.kind === 'unreadable' && page.view.view.offers);
    await vscode.workspace.fs.writeFile(uri, utf8(TEXT));
    await until('the table', () => page.view.view.kind === 'table');
    assert.equal(page.document.getText(), TEXT);
  });

  test('a text that VS Code reads right as Shift_JIS can be edited and saved as that', async () => {
    const uri = await newBytes(legacyBytes(TEXT, 'shift_jis'));
    await vscode.workspace.openTextDocument(uri, { encoding: 'shiftjis' });
    const document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document);
    await insert(document, 2, '# 追記\n');
    assert.ok(await document.save());
    const expected = TEXT.split('\n').toSpliced(2, 0, '# 追記').join('\n');
    assert.deepEqual(await bytesOnDisk(uri), legacyBytes(expected, 'shift_jis'));
    await pause(500);
    assert.deepEqual(await bytesOnDisk(uri), legacyBytes(expected, 'shift_jis'));
  });

  test('U+FFFD that really is in the file is one problem, and the rest can be edited', async () => {
    const text = TEXT.replace('確認中', '確認\ufffd中');
    const uri = await newBytes(utf8(text));
    const page = await StandInPage.open(await vscode.workspace.openTextDocument(uri));
    await until('the table', () => page.view.view.kind === 'table');
    const rules = vscode.languages.getDiagnostics(uri).map(({ code }) => JSON.stringify(code));
    assert.ok(
      rules.some((code) => code.includes('replacement-character')),
      rules.join(),
    );
    const operation = { kind: 'set', item: 'P2-A-1', field: '備考', value: '済み' } as const;
    assert.equal((await page.edit(operation)).ok, true);
    assert.ok(await page.document.save());
    const after = text.replace('初回確認: ○\n', '初回確認: ○\n    備考: 済み\n');
    assert.deepEqual(await bytesOnDisk(uri), utf8(after));
    await pause(300);
    assert.deepEqual(await bytesOnDisk(uri), utf8(after));
  });
});

suite('Files whose lines end differently', () => {
  suiteSetup(async () => {
    await tables();
    await setRules({});
  });
  suiteTeardown(() => setRules(undefined));
  teardown(closeAll);

  const crlf = CHECKLIST.replaceAll('\n', '\r\n');
  for (const [name, mixed, unified] of [
    ['mostly CRLF', crlf.replace("確認中'\r\n", "確認中'\n"), crlf],
    ['mostly LF, with a BOM', `\ufeff${CHECKLIST.replace('\n', '\r\n')}`, `\ufeff${CHECKLIST}`],
    ['a lone CR', CHECKLIST.replace("確認中'\n", "確認中'\r"), CHECKLIST],
  ] as const) {
    test(`${name}: the table says so before, and makes them one as a step of its own`, async () => {
      const uri = await newBytes(utf8(mixed));
      const page = await StandInPage.open(await vscode.workspace.openTextDocument(uri));
      const notice = await until('the notice', () => page.view.mixedLineEnds);
      assert.match(notice.message, / 1 of 14 |14行のうち1行/);
      assert.deepEqual(await bytesOnDisk(uri), utf8(mixed));
      page.say({ type: 'unify-line-ends' });
      await until('no notice', () => page.view.mixedLineEnds === undefined);
      assert.deepEqual(await bytesOnDisk(uri), utf8(unified));
      // VS Code reads the file by itself within this time, and nothing tells when: its text is the same.
      await pause(PATIENCE_MS);
      assert.equal((await page.edit(OPERATIONS[0]!)).ok, true);
      assert.ok(await page.document.save());
      assert.deepEqual(await bytesOnDisk(uri), utf8(unified.replace("'確認中'", "'済み'")));
    });
  }

  test('not with unsaved changes, which the file does not have', async () => {
    const mixed = crlf.replace('\r\n', '\n');
    const uri = await newBytes(utf8(mixed));
    const page = await StandInPage.open(await vscode.workspace.openTextDocument(uri));
    await until('the notice', () => page.view.mixedLineEnds);
    assert.equal((await page.edit(OPERATIONS[0]!)).ok, true);
    page.say({ type: 'unify-line-ends' });
    await pause(500);
    assert.deepEqual(await bytesOnDisk(uri), utf8(mixed));
    assert.ok(page.document.isDirty);
  });

  test('lines that end alike say nothing', async () => {
    for (const text of [CHECKLIST, crlf]) {
      const uri = await newBytes(utf8(text));
      const page = await StandInPage.open(await vscode.workspace.openTextDocument(uri));
      await pause(500);
      assert.equal(page.view.mixedLineEnds, undefined);
    }
  });
});
