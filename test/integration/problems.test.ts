import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { shownRule } from '../support/shownRule';
import { setRules } from './ruleSetting';
import { StandInPage } from './standInPage';
import {
  CHECKLIST,
  closeAll,
  folder,
  insert,
  longTest,
  newFile,
  onDisk,
  openTable,
  pause,
  tables,
  today,
  until,
} from './workbench';

const RULE = 'completion-date-missing';
const COMPLETED = CHECKLIST.replace('# 要確認\n', `# 要確認\n    完了日: ${today()}\n`);

/** Two rows lack a 完了日. */
const TWICE = CHECKLIST.replace('P2-A-1:\n    初回確認: はい', 'P2-A-1:\n    初回確認: いいえ');

const { Refactor, QuickFix } = vscode.CodeActionKind;

function rulesOf(uri: vscode.Uri): readonly unknown[] {
  return vscode.languages
    .getDiagnostics(uri)
    .filter(({ source }) => source === 'kakunin')
    .map(shownRule);
}

function reported(uri: vscode.Uri): Promise<unknown> {
  return until(`${RULE} of ${uri.path}`, () => rulesOf(uri).includes(RULE));
}

function unreported(uri: vscode.Uri): Promise<unknown> {
  return until(`no ${RULE} of ${uri.path}`, () => !rulesOf(uri).includes(RULE));
}

function isOpen(uri: vscode.Uri): boolean {
  return vscode.workspace.textDocuments.some((each) => each.uri.toString() === uri.toString());
}

function write(uri: vscode.Uri, text: string): Thenable<void> {
  return vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
}

/** The actions at a text of the file, their edits made. */
async function actionsAt(
  uri: vscode.Uri,
  range: vscode.Range,
  kind: vscode.CodeActionKind,
): Promise<vscode.CodeAction[]> {
  return await vscode.commands.executeCommand(
    'vscode.executeCodeActionProvider',
    uri,
    range,
    kind.value,
    20,
  );
}

async function choose(actions: readonly vscode.CodeAction[], title: string): Promise<void> {
  const action = actions.find((each) => each.title === title);
  assert.ok(action?.edit, `${title}: not among ${actions.map((each) => each.title).join(' | ')}`);
  assert.ok(await vscode.workspace.applyEdit(action.edit));
}

function rangeOf(uri: vscode.Uri): vscode.Range {
  const [diagnostic] = vscode.languages.getDiagnostics(uri);
  assert.ok(diagnostic);
  return diagnostic.range;
}

suite('Problems of files that are not open', () => {
  suiteSetup(async () => {
    await tables();
    await setRules({});
  });
  suiteTeardown(() => setRules(undefined));
  teardown(closeAll);

  test('follow the disk: a file comes, changes, is renamed, goes away', async () => {
    const uri = await newFile(CHECKLIST);
    await reported(uri);
    assert.equal(isOpen(uri), false);
    await write(uri, COMPLETED);
    await unreported(uri);
    await write(uri, CHECKLIST);
    await reported(uri);
    const moved = vscode.Uri.joinPath(folder(), `改名 ${Date.now()}.kakunin.yaml`);
    await vscode.workspace.fs.rename(uri, moved);
    await reported(moved);
    await unreported(uri);
    await vscode.workspace.fs.delete(moved);
    await unreported(moved);
  });

  test('go with the folder they are in, and come with its new name', async () => {
    const inside = vscode.Uri.joinPath(folder(), `部署 ${Date.now()}`);
    const uri = vscode.Uri.joinPath(inside, 'a.kakunin.yaml');
    await write(uri, CHECKLIST);
    await reported(uri);
    const renamed = vscode.Uri.joinPath(folder(), `新部署 ${Date.now()}`);
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(inside, renamed);
    assert.ok(await vscode.workspace.applyEdit(edit));
    await reported(vscode.Uri.joinPath(renamed, 'a.kakunin.yaml'));
    await unreported(uri);
    const removal = new vscode.WorkspaceEdit();
    removal.deleteFile(renamed, { recursive: true });
    assert.ok(await vscode.workspace.applyEdit(removal));
    await unreported(vscode.Uri.joinPath(renamed, 'a.kakunin.yaml'));
  });

  test('stand at the same place as in the open file, in a file with BOM and CRLF too', async () => {
    const uri = await newFile(`\ufeff${CHECKLIST.replaceAll('\n', '\r\n')}`);
    await reported(uri);
    const closed = rangeOf(uri);
    const document = await vscode.workspace.openTextDocument(uri);
    assert.equal(document.getText(closed), 'いいえ');
  });

  test('are not told anew while they stay the same: fixes already shown would do nothing', async () => {
    const uri = await newFile(CHECKLIST);
    await reported(uri);
    const told = vscode.languages.getDiagnostics(uri)[0];
    const document = await vscode.workspace.openTextDocument(uri);
    assert.equal(vscode.languages.getDiagnostics(uri)[0], told, 'told anew when it was opened');
    await insert(document, 3, '# 注\n');
    await until('the new place', () => vscode.languages.getDiagnostics(uri)[0] !== told);
  });

  test('of an open file the document counts, until it is closed', async () => {
    const uri = await newFile(CHECKLIST);
    await reported(uri);
    const document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document);
    await insert(document, 8, `    完了日: ${today()}\n`);
    await unreported(uri);
    // Written behind the back of a document that is not saved: the document still counts.
    await write(uri, CHECKLIST.replace('本院', '分院'));
    await pause(1_000);
    assert.deepEqual(rulesOf(uri), []);
    await closeAll();
    await reported(uri);
  });

  test('a file outside the workspace has problems only while it is open', async () => {
    const document = await vscode.workspace.openTextDocument({ content: CHECKLIST });
    assert.deepEqual(rulesOf(document.uri), []);
    const uri = vscode.Uri.parse('untitled:外.kakunin.yaml');
    const outside = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(outside);
    await insert(outside, 0, CHECKLIST);
    await reported(uri);
    await closeAll();
    await unreported(uri);
  });

  test('a file that is not UTF-8 is told about', async () => {
    const uri = vscode.Uri.joinPath(folder(), `sjis ${Date.now()}.kakunin.yaml`);
    await vscode.workspace.fs.writeFile(uri, Uint8Array.of(0x93, 0xfa, 0x96, 0x7b));
    const found = await until('a problem', () => vscode.languages.getDiagnostics(uri)[0]);
    assert.match(found.message, /UTF-8/);
    await vscode.workspace.fs.delete(uri);
    await until('no problem', () => vscode.languages.getDiagnostics(uri).length === 0);
  });

  longTest('a thousand files do not hold up anything else', async function () {
    this.timeout(180_000);
    const inside = vscode.Uri.joinPath(folder(), `千 ${Date.now()}`);
    const uris = Array.from({ length: 1000 }, (_, index) =>
      vscode.Uri.joinPath(inside, `${index}.kakunin.yaml`),
    );
    for (const uri of uris) await write(uri, CHECKLIST);
    for (const uri of uris) await until('its problem', () => rulesOf(uri).includes(RULE), 120_000);
    // Changed settings check all of them again.
    let turns = 0;
    let isOver = false;
    const beat = (): void => {
      turns++;
      if (!isOver) setImmediate(beat);
    };
    const start = performance.now();
    beat();
    await setRules({ [RULE]: 'off' });
    await until('no problem', () => uris.every((uri) => rulesOf(uri).length === 0), 120_000);
    isOver = true;
    const took = performance.now() - start;
    await setRules({});
    console.log(`1,000 files: ${took.toFixed(0)} ms, ${turns} turns for others meanwhile`);
    assert.ok(turns >= uris.length, `others had their turn ${turns} times only`);
    await vscode.workspace.fs.delete(inside, { recursive: true });
    await until('none', () => uris.every((uri) => rulesOf(uri).length === 0), 60_000);
  });
});

suite('The setting kakunin.rules', () => {
  suiteSetup(async () => {
    await tables();
    await setRules({});
  });
  suiteTeardown(() => setRules(undefined));
  teardown(closeAll);

  test('changes the Problems panel and the table at once, of closed files too', async () => {
    const page = await StandInPage.openNew(CHECKLIST);
    const closed = await newFile(CHECKLIST);
    const { uri } = page.document;
    await reported(uri);
    await reported(closed);
    const shown = page.views.length;
    await setRules({ [RULE]: 'error', 'no-such-rule': 'off' });
    const { Error } = vscode.DiagnosticSeverity;
    for (const each of [uri, closed]) {
      await until('an error', () =>
        vscode.languages.getDiagnostics(each).some(({ severity }) => severity === Error),
      );
    }
    assert.ok(page.views.length > shown, 'the table was not told');
    await setRules({ [RULE]: 'off' });
    await unreported(uri);
    await unreported(closed);
    await setRules({});
    await reported(uri);
    await reported(closed);
  });
});

suite('Actions in the text', () => {
  suiteSetup(async () => {
    await tables();
    await setRules({});
    const settings = vscode.workspace.getConfiguration('kakunin');
    await settings.update('language', 'en', vscode.ConfigurationTarget.Workspace);
  });
  suiteTeardown(async () => {
    await setRules(undefined);
    const settings = vscode.workspace.getConfiguration('kakunin');
    await settings.update('language', undefined, vscode.ConfigurationTarget.Workspace);
  });
  teardown(closeAll);

  test('a fix of a file that no editor shows changes the document and saves nothing', async () => {
    const uri = await newFile(CHECKLIST);
    await reported(uri);
    const range = rangeOf(uri);
    const document = await vscode.workspace.openTextDocument(uri);
    await choose(await actionsAt(uri, range, QuickFix), `Add 完了日 ${today()}`);
    assert.equal(document.getText(), COMPLETED);
    assert.equal(document.isDirty, true);
    assert.equal(await onDisk(uri), CHECKLIST);
    await unreported(uri);
  });

  test('a fix of a file that is open as a table only does so too', async () => {
    const uri = await newFile(CHECKLIST);
    const { document } = await openTable(uri);
    await choose(await actionsAt(uri, rangeOf(uri), QuickFix), `Add 完了日 ${today()}`);
    assert.equal(document.getText(), COMPLETED);
    assert.equal(document.isDirty, true);
    assert.equal(await onDisk(uri), CHECKLIST);
  });

  test('one fix for all problems of a rule is one step', async () => {
    const uri = await newFile(TWICE);
    const document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document);
    const title = `Add 完了日 ${today()}: all 2 problems of this kind`;
    await choose(await actionsAt(uri, rangeOf(uri), QuickFix), title);
    await unreported(uri);
    assert.equal(document.getText().split(`\n    完了日: ${today()}\n`).length, 3);
    await vscode.commands.executeCommand('undo');
    await until('the text as it was', () => document.getText() === TWICE);
  });

  test('another 期限 is chosen row by row, not for all at once', async () => {
    const uri = await newFile(TWICE.replaceAll('いいえ', 'いいえ\n    期限: 2020-01-31'));
    const document = await vscode.workspace.openTextDocument(uri);
    const at = await until('the problem', () =>
      vscode.languages
        .getDiagnostics(uri)
        .find(({ range }) => document.getText(range) === '2020-01-31'),
    );
    const actions = await actionsAt(uri, at.range, QuickFix);
    const titles = actions.map(({ title }) => title);
    assert.deepEqual(
      titles.filter((title) => title.includes('期限')),
      ['Choose another 期限'],
    );
  });

  test('where there is one problem of a rule, none is offered for all', async () => {
    const uri = await newFile(CHECKLIST);
    await vscode.workspace.openTextDocument(uri);
    const actions = await actionsAt(uri, rangeOf(uri), QuickFix);
    assert.deepEqual(
      actions.map(({ title }) => title),
      [`Add 完了日 ${today()}`, 'Add 期限'],
    );
  });

  const day = today();
  const answers: readonly (readonly [title: string, line: number, from: string, to: string])[] = [
    ['Answer はい', 8, '初回確認: いいえ #', '初回確認: はい #'],
    ['Answer 対象外', 9, '初回確認: いいえ #', '初回確認: 対象外 #'],
    [`Set 完了日 to ${day}`, 7, '要確認\n', `要確認\n    完了日: ${day}\n`],
    ['Answer いいえ', 11, '初回確認:\n', '初回確認: いいえ\n'],
    [
      `Answer いいえ, with 完了日 ${day}`,
      10,
      '初回確認:\n',
      `初回確認: いいえ\n    完了日: ${day}\n`,
    ],
  ];
  for (const [title, line, from, to] of answers) {
    test(`at any line of a row: ${title}`, async () => {
      const uri = await newFile(CHECKLIST);
      const document = await vscode.workspace.openTextDocument(uri);
      await choose(await actionsAt(uri, new vscode.Range(line, 3, line, 3), Refactor), title);
      assert.equal(document.getText(), CHECKLIST.replace(from, to));
    });
  }

  const ORDER = "Put all rows into the form's order";
  const DISORDER = `# 確認表
${CHECKLIST}    # 開示は済み
  P1-A-2-2: {初回確認: はい}

  # 教育
  P1-B-3-1:
    初回確認: いいえ
    備考: |
      来年度
# 以上
`;
  const ORDERED = `# 確認表
${CHECKLIST.slice(0, CHECKLIST.indexOf('  P2-A-1'))}    # 開示は済み
  P1-A-2-2: {初回確認: はい}

  # 教育
  P1-B-3-1:
    初回確認: いいえ
    備考: |
      来年度
  P2-A-1:
    初回確認: はい
# 以上
`;
  const places: readonly (readonly [what: string, line: number])[] = [
    ['the key 項目', 7],
    ['a row that stands right', 10],
    ['the last row', 22],
  ];
  for (const [what, line] of places) {
    test(`at ${what}: all rows into the form's order, where they are not, as one step`, async () => {
      const uri = await newFile(DISORDER);
      const document = await vscode.workspace.openTextDocument(uri);
      await vscode.window.showTextDocument(document);
      const range = new vscode.Range(line, 3, line, 3);
      await choose(await actionsAt(uri, range, Refactor), ORDER);
      assert.equal(document.getText(), ORDERED);
      const after = await actionsAt(uri, new vscode.Range(7, 3, 7, 3), Refactor);
      assert.deepEqual(after, [], 'offered although they are in order');
      assert.equal(await onDisk(uri), DISORDER);
      await vscode.commands.executeCommand('undo');
      await until('the text as it was', () => document.getText() === DISORDER);
    });
  }

  test('the order of the rows is offered with the rule off, and not above the rows', async () => {
    const uri = await newFile(DISORDER);
    await vscode.workspace.openTextDocument(uri);
    await setRules({ 'item-order': 'off' });
    const titles = async (line: number): Promise<readonly string[]> =>
      (await actionsAt(uri, new vscode.Range(line, 3, line, 3), Refactor)).map(
        ({ title }) => title,
      );
    assert.deepEqual(await titles(7), [ORDER]);
    assert.deepEqual(await titles(3), []);
    assert.ok((await titles(19)).includes(ORDER));
    await setRules({});
  });

  test('above the rows there is no answer to give', async () => {
    const uri = await newFile(CHECKLIST);
    await vscode.workspace.openTextDocument(uri);
    assert.deepEqual(await actionsAt(uri, new vscode.Range(2, 0, 2, 0), Refactor), []);
  });
});
