import assert from 'node:assert/strict';
import { symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as vscode from 'vscode';
import type { GuidanceMessage } from '../../src/protocol/messages';
import { StandInPage } from './standInPage';
import { CHECKLIST, closeAll, folder, until } from './workbench';

const at = (...path: string[]): vscode.Uri => vscode.Uri.joinPath(folder(), ...path);

/** Not the name of the sample. */
const FILE = ['.kakunin', 'z-test.yaml'] as const;

async function write(path: readonly string[], text: string): Promise<vscode.Uri> {
  const uri = at(...path);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return uri;
}

async function setFolder(path: string | undefined): Promise<void> {
  const { Workspace } = vscode.ConfigurationTarget;
  await vscode.workspace.getConfiguration('kakunin').update('catalogs', path, Workspace);
}

const catalogOf = (why: string): string =>
  `名称: 試験の手引き\n手引き:\n  P1-A-1:\n    なぜ大切か: ${why}\n`;

/** The reasons that the page was last sent for the row, with whose they are. */
function reasons(page: StandInPage): readonly string[] {
  const answers = page.heard.filter((each): each is GuidanceMessage => each.type === 'guidance');
  return (answers.at(-1)?.guidance ?? []).map(
    ({ label, groups }) => `${label}: ${groups[0]?.items[0] ?? ''}`,
  );
}

const guidanceWith = (page: StandInPage, why: RegExp): Promise<true> =>
  until(`guidance with ${why.source}`, () => reasons(page).some((each) => why.test(each)));

/** Chooses the item in the next list that opens, and resolves with it. */
function choosing(
  isWanted: (item: vscode.QuickPickItem) => boolean,
): Promise<vscode.QuickPickItem> {
  const { window } = vscode;
  const { showQuickPick } = window;
  return new Promise((resolve, reject) => {
    const choose = (items: readonly vscode.QuickPickItem[]): Promise<unknown> => {
      Object.assign(window, { showQuickPick });
      const found = items.find(isWanted);
      if (found) resolve(found);
      else reject(new Error(`Not in the list, which has ${items.length} items`));
      return Promise.resolve(found);
    };
    Object.assign(window, { showQuickPick: choose });
  });
}

/** The warnings that are shown from now on. */
function warnings() {
  const { window } = vscode;
  const { showWarningMessage } = window;
  const messages: string[] = [];
  const record = (message: string): Promise<undefined> => {
    messages.push(message);
    return Promise.resolve(undefined);
  };
  Object.assign(window, { showWarningMessage: record });
  return { messages, stop: () => Object.assign(window, { showWarningMessage }) };
}

suite('catalogs of one’s own', () => {
  teardown(async () => {
    await closeAll();
    await setFolder(undefined);
    for (const path of [FILE, ['elsewhere'], ['.kakunin', 'z-link.yaml'], ['z-linked']]) {
      await vscode.workspace.fs.delete(at(...path), { recursive: true }).then(
        () => undefined,
        // The test did not make it.
        () => undefined,
      );
    }
  });

  async function pageOf(item: string): Promise<StandInPage> {
    const page = await StandInPage.openNew(CHECKLIST);
    page.whenFlushed((id) => page.say({ type: 'flushed', id }));
    page.say({ type: 'guidance', item });
    await until('an answer', () => reasons(page).length > 0);
    return page;
  }

  test('guidance is above ours, and a change is followed, typed or saved, without a reload', async () => {
    const uri = await write(FILE, catalogOf('はじめ'));
    const page = await pageOf('P1-A-1');
    await guidanceWith(page, /試験の手引き.*z-test\.yaml.*はじめ/);
    assert.equal(reasons(page).length, 2);
    assert.match(reasons(page)[0] ?? '', /はじめ/);
    await write(FILE, catalogOf('書き直し'));
    await guidanceWith(page, /書き直し/);
    const document = await vscode.workspace.openTextDocument(uri);
    // The second is typed when the document has long been open.
    for (const typed of ['と打ち', 'かけ']) {
      const edit = new vscode.WorkspaceEdit();
      edit.insert(uri, document.lineAt(3).range.end, typed);
      assert.ok(await vscode.workspace.applyEdit(edit));
      await guidanceWith(page, new RegExp(`${typed}$`));
    }
    assert.ok(document.isDirty);
    await document.save();
    await vscode.workspace.fs.delete(uri);
    await until('only ours', () => reasons(page).length === 1);
    page.close();
  });

  test('problems are shown at their place, and the file is ignored until they are gone', async () => {
    const text = `${catalogOf('理由')}    理由: い\n`;
    const uri = await write(FILE, text);
    const shown = (): vscode.Diagnostic[] => vscode.languages.getDiagnostics(uri);
    await until('its problem', () => shown().length > 0);
    assert.deepEqual(
      shown().map(({ range, source, severity }) => [range.start, range.end, source, severity]),
      [
        [
          new vscode.Position(4, 4),
          new vscode.Position(4, 6),
          'kakunin',
          vscode.DiagnosticSeverity.Error,
        ],
      ],
    );
    const page = await pageOf('P1-A-1');
    assert.equal(reasons(page).length, 1);
    await write(FILE, `${catalogOf('理由')}用語: [\n`);
    await until('the syntax', () => shown()[0]?.range.start.character !== 4);
    await write(FILE, catalogOf('直した'));
    await until('no problem', () => shown().length === 0);
    await guidanceWith(page, /直した/);
    await write(FILE, `# ${'x'.repeat(400_000)}\n`);
    await until('a word about its size', () => /400 KB|401 KB/.test(shown()[0]?.message ?? ''));
    page.close();
  });

  test('a ready row of one’s own is chosen from the list, and its texts are written', async () => {
    const row = '加える行:\n  - {Part: Part1, 項目: 試験だけの行, 内容: 確かめているか。}\n';
    await write(FILE, catalogOf('はじめ') + row);
    const page = await pageOf('P1-A-1');
    await guidanceWith(page, /はじめ/);
    const chosen = choosing((item) => item.label === '試験だけの行');
    page.say({ type: 'add-row', part: 'P1' });
    assert.match((await chosen).description ?? '', /^試験の手引き.*z-test\.yaml/);
    const added = '  P1-X-1:\n    項目: 試験だけの行\n    内容: 確かめているか。\n    初回確認:\n';
    const before = CHECKLIST.slice(0, CHECKLIST.indexOf('  P2-A-1:'));
    const whole = before + added + CHECKLIST.slice(before.length);
    await until('the row', () => page.document.getText() === whole);
    // Its guidance is not ours.
    page.say({ type: 'guidance', item: 'P1-X-1' });
    await until('no guidance', () => reasons(page).length === 0);
    page.close();
  });

  test('a folder outside, or behind a link, is refused; another folder inside is read', async () => {
    const page = await pageOf('P1-A-1');
    await write(['elsewhere', 'deep', 'a.yaml'], catalogOf('別の場所'));
    await setFolder('elsewhere/deep');
    await guidanceWith(page, /別の場所/);
    const said = warnings();
    await setFolder('elsewhere/../elsewhere/deep');
    await until('only ours', () => reasons(page).length === 1);
    await until('a word', () => /"?\.\."?/.test(said.messages[0] ?? ''));
    await setFolder('./elsewhere/deep/');
    await guidanceWith(page, /別の場所/);
    const [from, to] = [at('z-linked').fsPath, at('elsewhere').fsPath];
    await symlink(to, from);
    await setFolder('z-linked/deep');
    await until('only ours again', () => reasons(page).length === 1);
    await until('a word about the link', () => said.messages.length === 2);
    said.stop();
    page.close();
  });

  test('a link among the catalogs is not read, and says so', async () => {
    const outside = join(tmpdir(), `kakunin-outside-${Date.now()}.yaml`);
    await vscode.workspace.fs.writeFile(
      vscode.Uri.file(outside),
      new TextEncoder().encode(catalogOf('外')),
    );
    await write(FILE, catalogOf('はじめ'));
    await symlink(outside, at('.kakunin', 'z-link.yaml').fsPath);
    const uri = at('.kakunin', 'z-link.yaml');
    await until('its problem', () => vscode.languages.getDiagnostics(uri).length > 0);
    const page = await pageOf('P1-A-1');
    await guidanceWith(page, /はじめ/);
    assert.ok(!reasons(page).some((each) => each.endsWith('外')));
    page.close();
  });
});
