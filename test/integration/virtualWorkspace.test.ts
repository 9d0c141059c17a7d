import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Api } from '../../src/extension';
import { StandInPage } from './standInPage';
import { CHECKLIST, closeAll, onDisk, openTable, until } from './workbench';

/** Files that lie nowhere but in memory, as those of a repository that was never cloned. */
class MemoryFiles implements vscode.FileSystemProvider {
  private readonly changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  readonly onDidChangeFile = this.changed.event;
  private readonly files = new Map<
    string,
    { readonly bytes: Uint8Array; readonly mtime: number }
  >();

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => undefined);
  }

  stat(uri: vscode.Uri): vscode.FileStat {
    if (uri.path === '/') return { type: vscode.FileType.Directory, ctime: 0, mtime: 0, size: 0 };
    const { bytes, mtime } = this.file(uri);
    return { type: vscode.FileType.File, ctime: 0, mtime, size: bytes.length };
  }

  readDirectory(): [string, vscode.FileType][] {
    return [...this.files.keys()].map((path) => [path.slice(1), vscode.FileType.File]);
  }

  readFile(uri: vscode.Uri): Uint8Array {
    return this.file(uri).bytes;
  }

  writeFile(uri: vscode.Uri, bytes: Uint8Array): void {
    this.files.set(uri.path, { bytes, mtime: Date.now() });
    this.changed.fire([{ type: vscode.FileChangeType.Changed, uri }]);
  }

  createDirectory(): void {
    throw vscode.FileSystemError.NoPermissions();
  }

  delete(): void {
    throw vscode.FileSystemError.NoPermissions();
  }

  rename(): void {
    throw vscode.FileSystemError.NoPermissions();
  }

  private file(uri: vscode.Uri): { readonly bytes: Uint8Array; readonly mtime: number } {
    const file = this.files.get(uri.path);
    if (!file) throw vscode.FileSystemError.FileNotFound(uri);
    return file;
  }
}

suite('A file system without files on disk', () => {
  let registration: vscode.Disposable;
  suiteSetup(() => {
    const files = new MemoryFiles();
    registration = vscode.workspace.registerFileSystemProvider('kakunin-memory', files);
  });
  suiteTeardown(() => {
    registration.dispose();
  });
  teardown(closeAll);

  test('the checklist that one of it continues is read, too', async () => {
    const uriOf = (name: string) => vscode.Uri.parse(`kakunin-memory:/${name}.kakunin.yaml`);
    const write = (name: string, text: string) =>
      vscode.workspace.fs.writeFile(uriOf(name), new TextEncoder().encode(text));
    await write('前年', CHECKLIST);
    await write('今年', CHECKLIST.replace('項目:', '前回: 前年.kakunin.yaml\n項目:'));
    const page = await StandInPage.open(await vscode.workspace.openTextDocument(uriOf('今年')));
    await until('last time', () => {
      const view = page.views.at(-1)?.view;
      return view?.kind === 'table' && view.previous?.path === '前年.kakunin.yaml';
    });
    page.close();
  });

  test('a checklist of it opens as a table, is edited, checked and saved', async () => {
    const uri = vscode.Uri.parse('kakunin-memory:/契約.kakunin.yaml');
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(CHECKLIST));
    const { document, shown } = await openTable(uri);
    assert.equal(shown?.view.kind, 'table');
    assert.equal(shown.readOnly, false);
    const page = await StandInPage.open(document);
    page.whenFlushed((id) => page.say({ type: 'flushed', id }));
    const operation = { kind: 'set', item: 'P2-A-1', field: '備考', value: 'なし' } as const;
    assert.equal((await page.edit(operation)).ok, true);
    await until('its problems', () => vscode.languages.getDiagnostics(uri).length > 0);
    assert.equal(await document.save(), true);
    assert.equal(await onDisk(uri), `${CHECKLIST}    備考: なし\n`);
  });

  test('the side bar has it while it is open', async () => {
    const uri = vscode.Uri.parse('kakunin-memory:/仮想.kakunin.yaml');
    const text = CHECKLIST.replace('青葉台病院', '仮想病院');
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
    const extension = vscode.extensions.getExtension<Api>('kakunin.kakunin');
    assert.ok(extension);
    const { overview } = (await extension.activate()).contracts;
    const isShown = async (): Promise<boolean> =>
      (await overview.getChildren()).some(
        (node) =>
          node.kind === 'hospital' &&
          node.hospital === '仮想病院' &&
          node.entries.some(({ path }) => path === uri.toString()),
      );
    assert.equal(await isShown(), false);
    await openTable(uri);
    await until('its hospital', isShown);
    await closeAll();
    // VS Code keeps the document for a while after its last editor is closed.
    await until('no hospital', async () => !(await isShown()), 60_000);
  });
});
