import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { PATIENCE_MS } from '../../src/host/staleDocuments';
import { CHECKLIST, closeAll, insert, newFile, onDisk, openTable, pause, until } from './workbench';

/** Writes the file as another program does, and waits until VS Code has heard of it. */
async function writeBehindIt(uri: vscode.Uri, text: string): Promise<void> {
  const folder = vscode.Uri.joinPath(uri, '..');
  const pattern = new vscode.RelativePattern(folder, '*.kakunin.yaml');
  const watcher = vscode.workspace.createFileSystemWatcher(pattern);
  const heard = new Promise<void>((resolve) => {
    watcher.onDidChange((changed) => {
      if (changed.toString() === uri.toString()) resolve();
    });
  });
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  await heard;
  watcher.dispose();
}

const CRLF = CHECKLIST.replaceAll('\n', '\r\n');

suite('A document that VS Code does not read again', () => {
  teardown(closeAll);

  // While there is something to save VS Code leaves the document; nor does it look at it when there is nothing any more.
  for (const [name, before, after] of [
    ['another answer', CHECKLIST, CHECKLIST.replace('初回確認: いいえ', '初回確認: はい')],
    ['at its first and last line', CHECKLIST, `# 別の版\n${CHECKLIST}    備考: 追記\n`],
    ['less', CHECKLIST, CHECKLIST.slice(0, CHECKLIST.indexOf('  P2-A-1'))],
    ['CRLF', CRLF, CRLF.replace('青葉台病院', '青葉台総合病院')],
  ] as const) {
    test(`is what its file is when it has nothing to save: ${name}`, async () => {
      const uri = await newFile(before);
      const { document } = await openTable(uri);
      await insert(document, 0, '# 書きかけ\n');
      await writeBehindIt(uri, after);
      assert.notEqual(document.getText(), after, 'VS Code has read it by itself');
      await vscode.commands.executeCommand('undo');
      await until('the text of the file', () => document.getText() === after && !document.isDirty);
      assert.equal(await onDisk(uri), after);
    });
  }

  test('is left alone while there is something to save', async () => {
    const uri = await newFile(CHECKLIST);
    const { document } = await openTable(uri);
    await insert(document, 0, '# 一\n');
    await writeBehindIt(uri, `# 別の版\n${CHECKLIST}`);
    await vscode.commands.executeCommand('undo');
    await insert(document, 0, '# 二\n');
    const other = await openTable(await newFile(CHECKLIST));
    await insert(other.document, 0, '# 三\n');
    // Its turn comes after that of the first one, which was asked earlier.
    await writeBehindIt(other.document.uri, `# 別の版\n${CHECKLIST}`);
    await vscode.commands.executeCommand('undo');
    await until('the other', () => other.document.getText().startsWith('# 別の版\n'));
    assert.equal(document.getText(), `# 二\n${CHECKLIST}`);
    assert.equal(document.isDirty, true);
  });

  test('VS Code has the time to read a file by itself: no edit of ours comes in its way', async () => {
    // Written just before somebody looks whether the document is what its file is.
    const waits = Array.from({ length: 12 }, (_, index) => PATIENCE_MS - 200 + 20 * index);
    const uris = await Promise.all(waits.map(() => newFile(CHECKLIST)));
    const ours: string[] = [];
    const subscription = vscode.workspace.onDidChangeTextDocument(({ document }) => {
      if (document.isDirty && document.getText().startsWith('# 別の版'))
        ours.push(document.fileName);
    });
    const follow = async (uri: vscode.Uri, wait: number): Promise<void> => {
      const document = await vscode.workspace.openTextDocument(uri);
      await insert(document, 0, '# 一\n');
      await document.save();
      await pause(wait);
      const text = `# 別の版\n${CHECKLIST}`;
      await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
      await until('the text of the file', () => document.getText() === text);
    };
    await Promise.all(uris.map((uri, index) => follow(uri, waits[index]!)));
    subscription.dispose();
    assert.deepEqual(ours, []);
  });
});
