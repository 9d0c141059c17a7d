import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Api } from '../../src/extension';
import { cellOf, filledIn } from '../support/filledIn';
import { exported, sourceFrom } from '../support/exported';
import { acceptUntil } from './answering';
import { CHECKLIST, closeAll, newFile, onDisk, openTable, until } from './workbench';

/** A workbook of the file beside it, filled in. */
async function newBook(uri: vscode.Uri, fill: Parameters<typeof filledIn>[1]): Promise<vscode.Uri> {
  const file = uri.path.slice(uri.path.lastIndexOf('/') + 1);
  const source = sourceFrom(await onDisk(uri), { file });
  const bytes = await filledIn(await exported('form', 'xlsx', source), fill);
  const book = uri.with({ path: uri.path.replace(/\.kakunin\.yaml$/, '.form.xlsx') });
  await vscode.workspace.fs.writeFile(book, bytes);
  return book;
}

suite('Taking in a workbook', () => {
  teardown(async () => {
    await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
    await vscode.commands.executeCommand('notifications.clearAll');
    await closeAll();
  });

  test('writes what was filled in as one undo step, and never over what changed in the file', async () => {
    const uri = await newFile(CHECKLIST);
    const book = await newBook(uri, (filled) => {
      cellOf(filled, 'P1-A-1', '備考欄').value = '資料を確認した';
      cellOf(filled, 'P1-A-2-1', '初回確認').value = '○';
      cellOf(filled, 'P2-A-1', '初回確認').value = 'いいえ';
      cellOf(filled, 'P2-A-2', '初回確認').value = 'たぶん';
    });
    const { document } = await openTable(uri);
    const edit = new vscode.WorkspaceEdit();
    const at = document.getText().indexOf("'確認中'");
    const place = new vscode.Range(document.positionAt(at), document.positionAt(at + 5));
    edit.replace(uri, place, "'別の人が記入'");
    await vscode.workspace.applyEdit(edit);
    const before = document.getText();
    const { version } = document;
    const done = vscode.commands.executeCommand('kakunin.import', book);
    await acceptUntil('the values', () => (document.version > version ? true : undefined));
    await done;
    assert.equal(
      document.getText(),
      before
        .replace('P1-A-2-1:\n    初回確認:', 'P1-A-2-1:\n    初回確認: はい')
        .replace('P2-A-1:\n    初回確認: はい', 'P2-A-1:\n    初回確認: いいえ'),
    );
    assert.equal(await onDisk(uri), CHECKLIST, 'nothing is saved without the user');
    await vscode.commands.executeCommand('undo');
    await until('the text as it was', () => document.getText() === before);
  });

  test('cancelled, or with nothing filled in, it writes nothing', async () => {
    const uri = await newFile(CHECKLIST);
    await vscode.commands.executeCommand('kakunin.import', await newBook(uri, () => undefined));
    const book = await newBook(uri, (filled) => {
      cellOf(filled, 'P1-A-1', '備考欄').value = '資料を確認した';
    });
    let isDone = false;
    const done = Promise.resolve(vscode.commands.executeCommand('kakunin.import', book)).then(
      () => (isDone = true),
    );
    await until('the end', async () => {
      await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
      return isDone;
    });
    await done;
    assert.equal(await onDisk(uri), CHECKLIST);
    const { comparisons } = vscode.extensions.getExtension<Api>('kakunin.kakunin')!.exports;
    assert.deepEqual(comparisons.panels, []);
  });

  test('a file that is not a workbook of ours is refused', async () => {
    const uri = await newFile(CHECKLIST);
    const book = uri.with({ path: `${uri.path}.xlsx` });
    await vscode.workspace.fs.writeFile(book, new TextEncoder().encode('PK\x03\x04'));
    await vscode.commands.executeCommand('kakunin.import', book);
    assert.equal(await onDisk(uri), CHECKLIST);
  });
});
