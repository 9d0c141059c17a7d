import assert from 'node:assert/strict';
import { symlinkSync } from 'node:fs';
import * as vscode from 'vscode';
import type { RowView } from '../../src/core/view/tableView';
import type { Api } from '../../src/extension';
import { shownRule } from '../support/shownRule';
import { StandInPage } from './standInPage';
import { closeAll, folder, newFile, tables, until } from './workbench';

const old = (answer: string): string =>
  `kakunin: 1\n様式: 令和6年6月\n項目:\n  P1-A-1: {初回確認: ${answer}, 備考: SDS}\n`;
const renewal = (previous: string): string =>
  `kakunin: 1\n様式: 令和6年6月\n前回: ${previous}\n項目:\n  P1-A-1:\n    初回確認: いいえ\n`;

const nameOf = (uri: vscode.Uri): string => uri.path.split('/').at(-1) ?? '';

/** Where and how the Problems panel says that 前回 leads nowhere: `2 There is no file …`. */
function missing(uri: vscode.Uri): string | undefined {
  const found = vscode.languages
    .getDiagnostics(uri)
    .find((each) => shownRule(each) === 'previous-missing');
  return found && `${found.range.start.line} ${found.message}`;
}

const untilMissing = (uri: vscode.Uri): Promise<string> =>
  until('the problem of 前回', () => missing(uri));
const untilSound = (uri: vscode.Uri): Promise<boolean> =>
  until('no problem of 前回', () => missing(uri) === undefined);

function rowOf({ view: { view } }: StandInPage): RowView | undefined {
  if (view.kind !== 'table') return undefined;
  const { parts } = view;
  const items = parts.flatMap(({ sections }) => sections.flatMap((section) => section.items));
  return items.flatMap(({ rows }) => rows).find(({ id }) => id === 'P1-A-1');
}

const untilAnswer = (page: StandInPage, answer: string | undefined): Promise<boolean> =>
  until(
    `${answer ?? 'nothing'} of last time`,
    () => page.views.length > 0 && rowOf(page)?.previous?.answer === answer,
  );

async function replaceOnDisk(uri: vscode.Uri, text: string): Promise<void> {
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
}

suite('The checklist that another one continues', () => {
  teardown(closeAll);

  test('is shown beside each row, and followed when its file changes or is being edited', async () => {
    const before = await newFile(old('はい'));
    const page = await StandInPage.openNew(renewal(nameOf(before)));
    await untilAnswer(page, 'はい');
    assert.deepEqual(
      rowOf(page)?.previous?.setbacks.map(({ kind }) => kind),
      ['back-to-no'],
    );
    await replaceOnDisk(before, old('対象外'));
    await untilAnswer(page, '対象外');
    assert.deepEqual(rowOf(page)?.previous?.setbacks, []);
    const document = await vscode.workspace.openTextDocument(before);
    const edit = new vscode.WorkspaceEdit();
    const at = document.getText().indexOf('対象外');
    const range = new vscode.Range(document.positionAt(at), document.positionAt(at + 3));
    edit.replace(before, range, 'はい');
    assert.ok(await vscode.workspace.applyEdit(edit));
    await untilAnswer(page, 'はい');
    // 前回 is changed in the table itself.
    const field = { kind: 'set', item: null, field: '前回' } as const;
    assert.equal((await page.edit({ ...field, value: 'ない.yaml' })).ok, true);
    await untilAnswer(page, undefined);
    assert.match(await untilMissing(page.document.uri), /^2 There is no file "ない\.yaml"/);
    assert.equal((await page.edit({ ...field, value: nameOf(before) })).ok, true);
    await untilAnswer(page, 'はい');
    page.close();
  });

  test('is reported at its place where it is missing, open or not, and found when it is there', async () => {
    const before = await newFile(old('はい'));
    const after = await newFile(renewal(nameOf(before)));
    await vscode.workspace.fs.delete(before);
    assert.match(await untilMissing(after), /^2 There is no file /);
    await replaceOnDisk(before, old('はい'));
    await untilSound(after);
    const page = await StandInPage.open(await vscode.workspace.openTextDocument(after));
    await untilAnswer(page, 'はい');
    await vscode.workspace.fs.delete(before);
    await untilMissing(after);
    await untilAnswer(page, undefined);
    await replaceOnDisk(before, 'a: 1\n');
    await until('another reason', () => missing(after)?.includes('cannot be read as a checklist'));
    await vscode.workspace.fs.writeFile(before, new Uint8Array([0x6b, 0x3a, 0x20, 0x83, 0x65]));
    await until('another reason', () => missing(after)?.includes('is not UTF-8'));
    page.close();
  });

  test('is never read outside the folder or through a link', async () => {
    const outside = await newFile(renewal('../../x.kakunin.yaml'));
    assert.match(await untilMissing(outside), /leads out of the workspace folder/);
    const before = await newFile(old('はい'));
    const link = `link-${Date.now()}.kakunin.yaml`;
    symlinkSync(before.fsPath, vscode.Uri.joinPath(folder(), link).fsPath);
    const after = await newFile(renewal(link));
    assert.match(await untilMissing(after), /leads through a link/);
  });

  test('is reported where it leads back', async () => {
    const first = await newFile(old('はい'));
    const second = await newFile(renewal(nameOf(first)));
    await replaceOnDisk(first, renewal(nameOf(second)));
    assert.match(await untilMissing(second), /leads back to this checklist/);
    assert.match(await untilMissing(first), /leads back to this checklist/);
  });

  test('is compared by one message of the page', async () => {
    await tables();
    const { comparisons } = vscode.extensions.getExtension<Api>('kakunin.kakunin')!.exports;
    const before = await newFile(old('はい'));
    const page = await StandInPage.openNew(renewal(nameOf(before)));
    await untilAnswer(page, 'はい');
    page.say({ type: 'compare-previous' });
    const panel = await until('the comparison', () => comparisons.panels[0]);
    assert.equal(String(panel.sides.before.uri), String(before));
    assert.equal(String(panel.sides.after.uri), String(page.document.uri));
    panel.panel.dispose();
    page.close();
  });
});
