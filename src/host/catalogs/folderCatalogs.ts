import * as vscode from 'vscode';
import { NO_CATALOGS } from '../../core/catalog/ownCatalog';
import type { OwnCatalog } from '../../core/catalog/ownCatalog';
import type { Edition } from '../../core/catalog/types';
import { CATALOG_FOLDER, folderSteps, isCatalogName } from '../../core/ownCatalog/catalogFolder';
import type { CatalogFault } from '../../core/ownCatalog/catalogProblem';
import type { CatalogFileState, FoundCatalogs } from './catalogFiles';
import { readCatalogFiles } from './catalogFiles';

/** Typing is followed, but not every letter. */
const SOON_MS = 100;

/** The catalogs of a folder of the workspace, read again when they may have changed. */
export class FolderCatalogs implements vscode.Disposable {
  /** The same array until one of them changes. */
  catalogs: readonly OwnCatalog[] = NO_CATALOGS;
  files: readonly CatalogFileState[] = [];
  /** Why none of them is read. */
  fault: CatalogFault | undefined;
  private watched: string | undefined;
  private watcher: vscode.Disposable | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private reading: Promise<void> | undefined;
  private isDisposed = false;

  constructor(
    readonly folder: vscode.WorkspaceFolder,
    private readonly editions: readonly Edition[],
    private readonly changed: () => void,
  ) {
    this.refresh();
  }

  /** Whether it is the file of a catalog of this folder, by its place. */
  has(uri: vscode.Uri): boolean {
    const steps = this.steps();
    if (!steps || steps.length === 0) return false;
    const at = vscode.Uri.joinPath(this.folder.uri, ...steps);
    const name = uri.path.slice(at.path.length + 1);
    const parent = vscode.Uri.joinPath(uri, '..');
    return String(parent) === String(at) && isCatalogName(name);
  }

  refreshSoon(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.refresh(), SOON_MS);
  }

  dispose(): void {
    this.isDisposed = true;
    clearTimeout(this.timer);
    this.watcher?.dispose();
  }

  /** The setting counts for a folder, and a stranger's only where the user trusts the workspace. */
  private steps(): readonly string[] | undefined {
    const given = vscode.workspace
      .getConfiguration('kakunin', this.folder)
      .get<unknown>('catalogs');
    return folderSteps(typeof given === 'string' ? given.trim() : CATALOG_FOLDER);
  }

  private refresh(): void {
    // One after another: an older reading must not replace a newer one.
    const before = this.reading;
    this.reading = (before ?? Promise.resolve()).then(() => this.read()).catch(console.error);
  }

  private async read(): Promise<void> {
    if (this.isDisposed) return;
    const steps = this.steps();
    this.watch(steps ?? []);
    const { editions, folder, files: known } = this;
    this.take(await readCatalogFiles({ folder: folder.uri, steps, editions, known }));
  }

  private take(found: FoundCatalogs): void {
    const { files: known } = this;
    const isSame =
      found.fault?.kind === this.fault?.kind &&
      found.files.length === known.length &&
      found.files.every((each, index) => each === known[index]);
    if (isSame || this.isDisposed) return;
    this.files = found.files;
    this.fault = found.fault;
    const catalogs = found.files.flatMap(({ catalog }) => catalog ?? []);
    const isOther =
      catalogs.length !== this.catalogs.length ||
      catalogs.some((each, index) => each !== this.catalogs[index]);
    if (isOther) this.catalogs = catalogs.length === 0 ? NO_CATALOGS : catalogs;
    this.changed();
  }

  /** Watches the folder of catalogs and those above it, which may appear and disappear. */
  private watch(steps: readonly string[]): void {
    const path = steps.join('/');
    if (path === this.watched) return;
    this.watched = path;
    this.watcher?.dispose();
    this.watcher = undefined;
    if (steps.length === 0) return;
    const above = steps.map((_, index) => steps.slice(0, index + 1).join('/'));
    const glob = `{${[...above, `${path}/*`].join(',')}}`;
    const watcher = vscode.workspace.createFileSystemWatcher(
      new vscode.RelativePattern(this.folder, glob),
    );
    const look = (): void => this.refreshSoon();
    watcher.onDidCreate(look);
    watcher.onDidChange(look);
    watcher.onDidDelete(look);
    this.watcher = watcher;
  }
}
