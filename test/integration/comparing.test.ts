import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { ChangesView, ComparisonView } from '../../src/core/compare/comparisonView';
import type { Api } from '../../src/extension';
import type { ComparisonPanel } from '../../src/host/compare/comparisonPanel';
import type { Comparisons } from '../../src/host/compare/comparisons';
import { ComparisonStandIn } from './comparisonStandIn';
import { commitAll, git, gitUri } from './repository';
import { CHECKLIST, closeAll, insert, newFile, openTable, tables, until } from './workbench';

async function api(): Promise<Api> {
  await tables();
  return vscode.extensions.getExtension<Api>('kakunin.kakunin')!.exports;
}

async function comparisons(): Promise<Comparisons> {
  return (await api()).comparisons;
}

/** Runs the command and waits for the view of the panel that it opens. */
async function compared(command: string, ...args: unknown[]): Promise<ComparisonPanel> {
  const all = await comparisons();
  await vscode.commands.executeCommand(command, ...args);
  return until(`a comparison by ${command}`, () => all.panels.find((each) => each.shown), 60_000);
}

const viewOf = (panel: ComparisonPanel): ComparisonView | undefined => panel.shown?.view;

/** The fields that differ of each row: `P1-A-1 完了日`. */
function changed(view: ComparisonView | undefined): readonly string[] {
  assert.equal(view?.kind, 'changes');
  return rowsOf(view).flatMap(({ id, fields }) => fields.map(({ field }) => `${id} ${field}`));
}

function rowsOf(view: ChangesView) {
  return view.parts.flatMap(({ rows }) => rows);
}

/** Waits until the view says that. */
function untilShown(
  panel: ComparisonPanel,
  what: string,
  is: (view: ComparisonView) => boolean,
): Promise<unknown> {
  return until(what, () => {
    const view = viewOf(panel);
    return view !== undefined && is(view);
  });
}

const hasDifference =
  (difference: ChangesView['difference']) =>
  (view: ComparisonView): boolean =>
    view.kind === 'changes' && view.difference === difference;

async function newCommitted(text = CHECKLIST): Promise<vscode.Uri> {
  const uri = await newFile(text);
  await commitAll('Add a checklist');
  return uri;
}

async function closeComparisons(): Promise<void> {
  for (const { panel } of (await comparisons()).panels) panel.dispose();
  await closeAll();
}

suite('Comparing items', () => {
  teardown(closeComparisons);

  test('with HEAD: follows what is typed and not saved, and a commit', async () => {
    const uri = await newCommitted();
    const document = await vscode.workspace.openTextDocument(uri);
    const panel = await compared('kakunin.compareWithHead', uri);
    await untilShown(panel, 'no difference', hasDifference('nothing'));
    await insert(document, 8, '    完了日: 2024-07-22\n');
    await untilShown(panel, 'what was typed', hasDifference('agreement'));
    assert.deepEqual(changed(viewOf(panel)), ['P1-A-1 完了日']);
    await document.save();
    await commitAll('Complete P1-A-1');
    await untilShown(panel, 'the commit', hasDifference('nothing'));
  });

  test('with the index: what is staged is no difference any more', async () => {
    const uri = await newCommitted();
    const document = await vscode.workspace.openTextDocument(uri);
    await insert(document, 8, '    完了日: 2024-07-22\n');
    await document.save();
    const panel = await compared('kakunin.compareWithIndex', uri);
    await untilShown(panel, 'what is not staged', hasDifference('agreement'));
    await git('add', '-A');
    await untilShown(panel, 'what is staged', hasDifference('nothing'));
  });

  test('an active table is compared with HEAD', async () => {
    const uri = await newCommitted();
    await openTable(uri);
    const panel = await compared('kakunin.openComparison');
    assert.equal(panel.sides.after.uri.toString(), uri.toString());
    assert.match(panel.sides.before.label, /HEAD/);
  });

  test('the sides of a text comparison are read from its documents', async () => {
    const before = await newCommitted();
    const after = await newFile(CHECKLIST.replace('いいえ', 'はい'));
    await commitAll('Add another');
    const [left, right] = [await gitUri(before, 'HEAD~1'), await gitUri(after, 'HEAD')];
    await vscode.commands.executeCommand('vscode.diff', left, right, 'two');
    assert.ok(
      vscode.window.tabGroups.activeTabGroup.activeTab?.input instanceof vscode.TabInputTextDiff,
    );
    const panel = await compared('kakunin.openComparison');
    assert.equal(panel.sides.before.uri.toString(), left.toString());
    assert.equal(panel.sides.after.uri.toString(), right.toString());
    assert.deepEqual(changed(viewOf(panel)), ['P1-A-1 初回確認']);
  });

  test('a pull request is read from the documents that its extension shows', async () => {
    const texts = new Map([
      ['review', CHECKLIST],
      ['pr', CHECKLIST.replace('いいえ', 'はい')],
    ]);
    const providers = [...texts].map(([scheme, text]) =>
      vscode.workspace.registerTextDocumentContentProvider(scheme, {
        provideTextDocumentContent: () => text,
      }),
    );
    const commit = 'abcdef01'.repeat(5);
    const uriOf = (scheme: string, facts: object): vscode.Uri =>
      vscode.Uri.from({ scheme, path: '/表.kakunin.yaml', query: JSON.stringify(facts) });
    const before = uriOf('review', { ref: 'main', commit, base: true });
    const after = uriOf('pr', { headCommit: commit, baseCommit: 'main', isBase: false });
    await vscode.commands.executeCommand('vscode.diff', before, after, 'pull request');
    const panel = await compared('kakunin.openComparison');
    assert.deepEqual(changed(viewOf(panel)), ['P1-A-1 初回確認']);
    assert.deepEqual([panel.sides.before.label, panel.sides.after.label], ['abcdef01', 'abcdef01']);
    for (const provider of providers) provider.dispose();
  });

  test('a file that git does not know yet is not there before', async () => {
    const panel = await compared('kakunin.compareWithHead', await newFile(CHECKLIST));
    const view = viewOf(panel);
    assert.equal(view?.kind, 'unreadable');
    assert.deepEqual(
      view.sides.map(({ side, places }) => [side, places.length]),
      [['before', 0]],
    );
  });

  test('a side that is no YAML is told with the line, and is compared when it is put right', async () => {
    const uri = await newCommitted();
    const document = await vscode.workspace.openTextDocument(uri);
    await insert(document, 7, '\tx\n');
    const panel = await compared('kakunin.compareWithHead', uri);
    const view = viewOf(panel);
    assert.equal(view?.kind, 'unreadable');
    assert.deepEqual(
      view.sides.map(({ side, places }) => [side, places[0]?.line]),
      [['after', 8]],
    );
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(CHECKLIST));
    const undo = new vscode.WorkspaceEdit();
    undo.delete(uri, new vscode.Range(7, 0, 8, 0));
    await vscode.workspace.applyEdit(undo);
    await untilShown(panel, 'the text put right', ({ kind }) => kind === 'changes');
  });

  test('a row leads to its line in the text comparison, and to its row in the table', async () => {
    const uri = await newCommitted();
    const document = await vscode.workspace.openTextDocument(uri);
    await insert(document, 11, '    備考: 追記\n');
    const source = (await api()).sources.keep({
      before: { uri: (await gitUri(uri, 'HEAD')).toString(), label: 'HEAD' },
      after: { uri: uri.toString(), label: 'now' },
    });
    const page = await ComparisonStandIn.open(await comparisons(), source);
    await until('the view', () => page.view);
    page.say({ type: 'open-diff', item: 'P1-A-2-1' });
    const editor = await until('the line in the text', () =>
      vscode.window.visibleTextEditors.find(
        (each) => each.document === document && each.selection.active.line > 0,
      ),
    );
    assert.match(document.lineAt(editor.selection.active.line).text, /P1-A-2-1:/);
    page.say({ type: 'open-table', item: 'P1-A-2-1' });
    const all = await tables();
    await until(
      'the table',
      () => all.panes.find(({ shown }) => shown)?.document === document,
      60_000,
    );
  });

  test('a page that has kept anything but its id is closed: it cannot name what is compared', async () => {
    const uri = (await newCommitted()).toString();
    const checklist = { uri, label: 'a checklist that is there' };
    const { sources } = await api();
    const passwords = { uri: 'file:///etc/passwd', label: '' };
    const lies: readonly unknown[] = [
      undefined,
      {},
      { before: checklist, after: checklist },
      'comparisons',
      '0'.repeat(32),
      // Kept by the host, but no checklist.
      sources.keep({ before: passwords, after: passwords }),
    ];
    for (const source of lies) {
      const page = await ComparisonStandIn.open(await comparisons(), source);
      assert.ok(page.isClosed, JSON.stringify(source));
    }
    const page = await ComparisonStandIn.open(
      await comparisons(),
      sources.keep({ before: checklist, after: checklist }),
    );
    await until('the view', () => page.view);
    assert.ok(!JSON.stringify(page.heard[0]).includes(uri));
  });
});
