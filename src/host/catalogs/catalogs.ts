import * as vscode from 'vscode';
import { NO_CATALOGS } from '../../core/catalog/ownCatalog';
import type { OwnCatalog } from '../../core/catalog/ownCatalog';
import type { Edition } from '../../core/catalog/types';
import { FolderCatalogs } from './folderCatalogs';

const SETTING = 'kakunin.catalogs';

/**
 * The catalogs of hospitals and vendors, of each folder of the workspace its own. They are read when the extension
 * starts and when something changes; until then there are none.
 */
export class Catalogs implements vscode.Disposable {
  private readonly folders = new Map<string, FolderCatalogs>();
  private readonly changed = new vscode.EventEmitter<FolderCatalogs>();
  /** The catalogs of a folder, or their problems, are other ones. */
  readonly onDidChange = this.changed.event;
  private readonly removed = new vscode.EventEmitter<FolderCatalogs>();
  /** A folder has left the workspace. */
  readonly onDidRemove = this.removed.event;
  private readonly subscriptions: readonly vscode.Disposable[];

  constructor(private readonly editions: readonly Edition[]) {
    const { workspace } = vscode;
    const readAll = (): void => this.all.forEach((each) => each.refreshSoon());
    this.subscriptions = [
      workspace.onDidChangeWorkspaceFolders(() => this.findFolders()),
      workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration(SETTING)) readAll();
      }),
      // The folder's own setting counts from now on.
      workspace.onDidGrantWorkspaceTrust(readAll),
      workspace.onDidChangeTextDocument(({ document }) => this.look(document.uri)),
      workspace.onDidOpenTextDocument(({ uri }) => this.look(uri)),
      workspace.onDidCloseTextDocument(({ uri }) => this.look(uri)),
      // A watcher does not report the files in a folder that appears or disappears.
      workspace.onDidCreateFiles(readAll),
      workspace.onDidDeleteFiles(readAll),
      workspace.onDidRenameFiles(readAll),
    ];
    this.findFolders();
  }

  get all(): readonly FolderCatalogs[] {
    return [...this.folders.values()];
  }

  /** The catalogs for a checklist: those of its folder, in the order of their names. */
  for(uri: vscode.Uri): readonly OwnCatalog[] {
    const folder = vscode.workspace.getWorkspaceFolder(uri);
    return (folder && this.folders.get(String(folder.uri))?.catalogs) ?? NO_CATALOGS;
  }

  dispose(): void {
    for (const each of [...this.subscriptions, ...this.all, this.changed, this.removed]) {
      each.dispose();
    }
  }

  private findFolders(): void {
    const found = vscode.workspace.workspaceFolders ?? [];
    const keys = new Set(found.map(({ uri }) => String(uri)));
    for (const [key, each] of this.folders) {
      if (keys.has(key)) continue;
      this.folders.delete(key);
      each.dispose();
      this.removed.fire(each);
    }
    for (const folder of found) {
      const key = String(folder.uri);
      if (this.folders.has(key)) continue;
      const { editions } = this;
      const made = new FolderCatalogs(folder, editions, () => this.changed.fire(made));
      this.folders.set(key, made);
    }
  }

  /** A document may be that of a catalog. */
  private look(uri: vscode.Uri): void {
    const folder = vscode.workspace.getWorkspaceFolder(uri);
    const catalogs = folder && this.folders.get(String(folder.uri));
    if (catalogs?.has(uri)) catalogs.refreshSoon();
  }
}
