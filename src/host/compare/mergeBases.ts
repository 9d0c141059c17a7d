import * as vscode from 'vscode';
import { MOST_CHARACTERS } from '../../core/format/limits';
import { gitApi } from './gitApi';

/**
 * The versions from before both changes of a merge. Git keeps them in its index until a conflict is marked as
 * resolved; the markers in the file have them only in some of git's styles.
 */
export class MergeBases implements vscode.Disposable {
  /** `undefined` while it is looked for, and where there is none. */
  private readonly known = new WeakMap<vscode.TextDocument, string | undefined>();
  private readonly found = new vscode.EventEmitter<vscode.TextDocument>();
  /** `of` has the version of that document from now on. */
  readonly onDidFind = this.found.event;

  dispose(): void {
    this.found.dispose();
  }

  /** For a document with conflicts: the whole text, or `undefined`. Looks for it the first time. */
  of(document: vscode.TextDocument): string | undefined {
    if (!this.known.has(document)) void this.find(document);
    return this.known.get(document);
  }

  /** For a document without conflicts: the next merge has another base. */
  forget(document: vscode.TextDocument): void {
    this.known.delete(document);
  }

  private async find(document: vscode.TextDocument): Promise<void> {
    this.known.set(document, undefined);
    const { uri } = document;
    try {
      const repository = (await gitApi())?.getRepository(uri);
      const text = await repository?.show(':1', uri.fsPath);
      if (text === undefined || text.length > MOST_CHARACTERS || !this.known.has(document)) return;
      this.known.set(document, text);
      this.found.fire(document);
    } catch {
      // Git has no such version: both sides added the file, or the merge is over.
    }
  }
}
