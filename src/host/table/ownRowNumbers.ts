import * as vscode from 'vscode';
import { highestOwnIds } from '../../core/format/ids';
import { isChecklistFile, isWritable } from '../documentKind';

const KEY = 'kakunin.ownRowNumbers';

/** For each file, by its URI, the highest id of an own row that the file has had in each Part. */
type Highest = Readonly<Record<string, readonly string[]>>;

/**
 * Remembers the ids of own rows that a file has had, so that a new row does not get the id of a removed one:
 * an older version, or a workbook that has been sent, still means the other row by it.
 *
 * The file itself does not say which rows it has had. So this is known only in the workspace in which VS Code
 * has opened or saved the file, or has removed a row, and only under the present name of the file.
 */
export class OwnRowNumbers implements vscode.Disposable {
  private readonly owned: readonly vscode.Disposable[];

  constructor(private readonly memory: vscode.Memento) {
    const note = (document: vscode.TextDocument) => this.note(document);
    this.owned = [
      vscode.workspace.onDidOpenTextDocument(note),
      vscode.workspace.onDidSaveTextDocument(note),
    ];
    vscode.workspace.textDocuments.forEach(note);
  }

  dispose(): void {
    for (const each of this.owned) each.dispose();
  }

  /** Remembers the ids that the document has now. */
  note(document: vscode.TextDocument): void {
    if (!isChecklistFile(document.uri) || !isWritable(document.uri)) return;
    const known = this.of(document);
    const highest = highestOwnIds(known, document.getText());
    if (highest.join() === known.join()) return;
    const all = { ...this.memory.get<Highest>(KEY), [document.uri.toString()]: highest };
    void this.memory.update(KEY, all);
  }

  /** The highest ids that are remembered, at most one for each Part. */
  of({ uri }: vscode.TextDocument): readonly string[] {
    return this.memory.get<Highest>(KEY)?.[uri.toString()] ?? [];
  }
}
