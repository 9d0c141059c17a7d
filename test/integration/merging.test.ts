import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Choice } from '../../src/core/conflict/choice';
import type { SideName } from '../../src/core/conflict/markers';
import { StandInPage } from './standInPage';
import { CHECKLIST, closeAll, insert, newFile, onDisk, tables, until } from './workbench';

const REGION = `<<<<<<< HEAD
    完了日: 2024-07-01
    備考: '確認中'
=======
    完了日: 2024-07-02 # 電話で
    備考: 受領した
>>>>>>> みどり野
`;

const CONFLICT = CHECKLIST.replace("    備考: '確認中'\n", REGION);

/** What the page has to choose, as a page would send it. */
function choices({ view }: StandInPage): readonly Omit<Choice, 'side'>[] {
  assert.equal(view.view.kind, 'conflict');
  return view.view.regions.flatMap(({ rows }, region) =>
    rows.flatMap((row) => row.choices.map(({ path, seen }) => ({ region, path, seen }))),
  );
}

function choice(page: StandInPage, field: string, side: SideName): Choice {
  const found = choices(page).find(({ path }) => path?.at(-1) === field);
  assert.ok(found, field);
  return { ...found, side };
}

suite('A merge conflict in the table', () => {
  teardown(closeAll);

  test('is shown by row and key, and opening it changes nothing', async () => {
    const page = await StandInPage.openNew(CONFLICT);
    const { view } = page.view;
    assert.equal(view.kind, 'conflict');
    const [region] = view.regions;
    assert.equal(region?.line, 10);
    assert.match(region.ours, /HEAD/);
    assert.match(region.theirs, /みどり野/);
    const [row] = region.rows;
    assert.deepEqual(
      [row?.item, row?.title, row?.choices.flatMap(({ fields }) => fields)],
      [
        'P1-A-1',
        '事業者からの開示資料の確認',
        [
          { name: '完了日', ours: '2024-07-01', theirs: '2024-07-02' },
          { name: '備考', ours: '確認中', theirs: '受領した' },
        ],
      ],
    );
    assert.equal(page.document.isDirty, false);
    assert.equal(await onDisk(page.document.uri), CONFLICT);
  });

  test('goes with the choices, each of them an undo step; then the table comes', async () => {
    const page = await StandInPage.openNew(CONFLICT);
    const { document } = page;
    assert.equal((await page.resolve(choice(page, '備考', 'ours'))).ok, true);
    const half = document.getText();
    assert.match(half, /<<<<<<< HEAD\n {4}完了日: 2024-07-01\n=======\n/);
    assert.equal((await page.resolve(choice(page, '完了日', 'theirs'))).ok, true);
    const resolved = `    完了日: 2024-07-02 # 電話で\n    備考: '確認中'\n`;
    assert.equal(document.getText(), CONFLICT.replace(REGION, resolved));
    assert.equal(page.view.view.kind, 'table');
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('undo');
    await until('one choice less', () => document.getText() === half);
    assert.equal(choices(page).length, 1);
    await vscode.commands.executeCommand('undo');
    await until('the conflict as it was', () => document.getText() === CONFLICT);
    assert.equal(document.isDirty, false);
  });

  test('two quick choices both land', async () => {
    const page = await StandInPage.openNew(CONFLICT);
    const made = [choice(page, '完了日', 'ours'), choice(page, '備考', 'theirs')];
    const results = await Promise.all(made.map((each) => page.resolve(each)));
    assert.deepEqual(
      results.map(({ ok }) => ok),
      [true, true],
    );
    const resolved = '    完了日: 2024-07-01\n    備考: 受領した\n';
    assert.equal(page.document.getText(), CONFLICT.replace(REGION, resolved));
  });

  test('CRLF and a BOM are kept', async () => {
    const text = `\uFEFF${CONFLICT.replaceAll('\n', '\r\n')}`;
    const page = await StandInPage.openNew(text);
    await page.resolve(choice(page, '完了日', 'ours'), choice(page, '備考', 'ours'));
    assert.equal(await page.document.save(), true);
    const resolved = "    完了日: 2024-07-01\n    備考: '確認中'\n";
    const expected = CONFLICT.replace(REGION, resolved).replaceAll('\n', '\r\n');
    assert.equal(await onDisk(page.document.uri), `\uFEFF${expected}`);
  });

  test('what has changed since it was seen is not chosen', async () => {
    const page = await StandInPage.openNew(CONFLICT);
    const { document } = page;
    const made = choice(page, '備考', 'theirs');
    const { line } = document.positionAt(document.getText().indexOf('    備考: 受領した'));
    await insert(document, line, '    # 部分的に\n');
    const changed = document.getText();
    const result = await page.resolve(made);
    assert.equal(result.ok, false);
    assert.ok(result.message);
    assert.equal(document.getText(), changed);
  });

  test('no cell can be edited while there is one', async () => {
    const page = await StandInPage.openNew(CONFLICT);
    const set = { kind: 'set', item: 'P2-A-1', field: '初回確認', value: 'いいえ' } as const;
    assert.equal((await page.edit(set)).ok, false);
    assert.equal(page.document.isDirty, false);
  });

  test('the light bulb offers the merge editor; where git is not merging, the text', async () => {
    const uri = await newFile(CONFLICT);
    const document = await vscode.workspace.openTextDocument(uri);
    const at = document.positionAt(CONFLICT.indexOf('<<<<<<<'));
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      uri,
      new vscode.Range(at, at),
      vscode.CodeActionKind.QuickFix.value,
    );
    const command = actions.find(({ isPreferred }) => isPreferred)?.command;
    assert.equal(command?.command, 'kakunin.openMergeEditor');
    await vscode.commands.executeCommand(command.command, uri);
    const editor = vscode.window.activeTextEditor;
    assert.equal(editor?.document.uri.toString(), uri.toString());
    assert.equal(editor.selection.active.line, at.line);
  });

  test('a row of either side can stay, as one undo step', async () => {
    const row = (title: string): string =>
      `  P1-X-1:\n    項目: ${title}\n    内容: ${title}の内容\n`;
    const head = 'kakunin: 1\n様式: 令和6年6月\n項目:\n';
    const text = `${head}<<<<<<< HEAD\n${row('甲')}=======\n${row('乙')}>>>>>>> 相手\n`;
    const page = await StandInPage.openNew(text);
    const { view } = page.view;
    assert.ok(view.kind === 'conflict');
    const both = view.regions[0]?.rows[0]?.both;
    assert.ok(both);
    const { path, seen } = both;
    assert.equal((await page.resolve({ region: 0, path, seen, side: 'both' })).ok, true);
    const expected = `${head}${row('甲')}${row('乙').replace('X-1', 'X-2')}`;
    assert.equal(page.document.getText(), expected);
    assert.equal(page.view.view.kind, 'table');
    await vscode.window.showTextDocument(page.document);
    await vscode.commands.executeCommand('undo');
    await until('the conflict as it was', () => page.document.getText() === text);
  });

  test('the light bulb at a key that is there twice leads to the table, which has the choice', async () => {
    const head = 'kakunin: 1\n様式: 令和6年6月\n項目:\n';
    const text = `${head}  P1-A-1:\n    備考: 甲\n  P1-A-1:\n    備考: 乙\n`;
    const uri = await newFile(text);
    const document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document);
    const at = document.positionAt(text.lastIndexOf('P1-A-1'));
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      uri,
      new vscode.Range(at, at),
      vscode.CodeActionKind.QuickFix.value,
    );
    const command = actions.find(({ isPreferred }) => isPreferred)?.command;
    assert.equal(command?.command, 'kakunin.openAsTable');
    await vscode.commands.executeCommand(command.command, uri);
    const all = await tables();
    const pane = await until(
      'the table',
      () => all.panes.find((each) => each.document.uri.toString() === uri.toString() && each.shown),
      60_000,
    );
    assert.equal(pane.shown?.view.kind, 'conflict');
  });

  test('the page’s way to the merge editor leads to the text, too', async () => {
    const page = await StandInPage.openNew(CONFLICT);
    await vscode.commands.executeCommand('vscode.openWith', page.document.uri, 'kakunin.table');
    page.say({ type: 'open-merge-editor', line: 10 });
    const editor = await until('the text, at the conflict', () => {
      const { activeTextEditor } = vscode.window;
      return activeTextEditor?.selection.active.line === 9 && activeTextEditor;
    });
    assert.equal(editor.document.uri.toString(), page.document.uri.toString());
  });
});
