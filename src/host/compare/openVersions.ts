import * as vscode from 'vscode';
import { SURELY_TOO_LONG } from '../../core/format/limits';
import type { VersionName } from '../../core/compare/comparisonView';
import { openDocument } from '../checklistFiles';
import { gitApi } from './gitApi';
import type { Sides } from './sides';

const SIDES: readonly VersionName[] = ['before', 'after'];

/** The documents of the two versions, which follow the editor, the disk and git. */
export class OpenVersions implements vscode.Disposable {
  private readonly documents: Partial<Record<VersionName, vscode.TextDocument | 'too-large'>> = {};
  private readonly owned: vscode.Disposable[] = [];
  private isDisposed = false;
  private reading: Promise<void> | undefined;
  /** Counts the requests to read: a read that ends at a lower count is stale. */
  private requests = 0;
  /** Whether both were looked up. A version without the file has no document. */
  areRead = false;

  constructor(
    private readonly sides: Sides,
    private readonly changed: () => void,
  ) {
    this.owned.push(
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length > 0 && this.isOurs(document)) this.readAgain();
      }),
    );
    for (const side of SIDES) this.watchFile(sides[side].uri);
    void this.watchGit();
  }

  document(side: VersionName): vscode.TextDocument | undefined {
    const found = this.documents[side];
    return found === 'too-large' ? undefined : found;
  }

  /** The version is there and was not opened because of its size. */
  isTooLarge(side: VersionName): boolean {
    return this.documents[side] === 'too-large';
  }

  /**
   * Resolves when both are up to date. Reads one at a time, and again if another request came
   * since.
   */
  read(): Promise<void> {
    this.requests++;
    this.reading ??= this.readAll().finally(() => (this.reading = undefined));
    return this.reading;
  }

  dispose(): void {
    this.isDisposed = true;
    for (const each of this.owned) each.dispose();
  }

  private async readAll(): Promise<void> {
    let known: number;
    do {
      known = this.requests;
      const [before, after] = await Promise.all(SIDES.map((side) => open(this.sides[side].uri)));
      Object.assign(this.documents, { before, after });
    } while (known !== this.requests);
    this.areRead = true;
  }

  private readAgain(): void {
    void this.read().then(() => {
      if (!this.isDisposed) this.changed();
    });
  }

  private isOurs({ uri }: vscode.TextDocument): boolean {
    return SIDES.some((side) => this.sides[side].uri.toString() === uri.toString());
  }

  /** Reports changes of a file that is open in no editor. */
  private watchFile(uri: vscode.Uri): void {
    if (uri.scheme !== 'file') return;
    const folder = vscode.Uri.joinPath(uri, '..');
    const name = uri.path.slice(folder.path.length).replace(/^\//, '');
    const watcher = vscode.workspace.createFileSystemWatcher(
      new vscode.RelativePattern(folder, name.replace(/[[\]{}*?]/g, '?')),
    );
    const again = (): void => this.readAgain();
    this.owned.push(
      watcher,
      watcher.onDidChange(again),
      watcher.onDidCreate(again),
      watcher.onDidDelete(again),
    );
  }

  /** A commit, a checkout or a staged file changes what HEAD, a branch or the index refers to. */
  private async watchGit(): Promise<void> {
    const versions = SIDES.map((side) => this.sides[side].uri).filter(
      ({ scheme }) => scheme === 'git',
    );
    if (versions.length === 0) return;
    const git = await gitApi();
    for (const uri of versions) {
      const subscription = git?.getRepository(uri)?.state.onDidChange(() => this.readAgain());
      if (!subscription) continue;
      if (this.isDisposed) subscription.dispose();
      else this.owned.push(subscription);
    }
  }
}

async function open(uri: vscode.Uri): Promise<vscode.TextDocument | 'too-large' | undefined> {
  try {
    if (!openDocument(uri)) {
      const { size } = await vscode.workspace.fs.stat(uri);
      if (size > SURELY_TOO_LONG) return 'too-large';
    }
    return await vscode.workspace.openTextDocument(uri);
  } catch {
    return undefined;
  }
}
