import * as vscode from 'vscode';
import { isUtf8 } from '../core/encoding/encodings';
import { commonEnd, commonStart } from '../core/text/common';
import type { TextEdit } from '../core/text/span';
import { readFile } from './checklistFiles';
import { isWritable } from './documentKind';
import type { Documents } from './documents';
import type { EditQueue } from './editQueue';
import { NOT_TAKEN } from './editQueue';

/** If a document differs from its file for this long, VS Code will not read the file on its own. */
export const PATIENCE_MS = 1500;

const LINE_BREAK = /\r\n?|\n/g;

/**
 * Makes a checklist without unsaved changes equal to its file.
 *
 * VS Code reads such a document again when its file changes, with two exceptions. If another program
 * writes the file in the very moment of a save, VS Code takes that version for its own. And a version
 * that was written while the document had unsaved changes is not read when the user undoes them. The
 * table would show what is not in the file, and the next save would overwrite the file.
 */
export class StaleDocuments implements vscode.Disposable {
  private readonly looks = new Map<vscode.TextDocument, ReturnType<typeof setTimeout>>();
  private readonly subscriptions: readonly vscode.Disposable[];

  constructor(
    private readonly documents: Documents,
    private readonly queue: EditQueue,
  ) {
    const { workspace } = vscode;
    this.subscriptions = [
      // The event also comes without a change, when nothing is left to save.
      workspace.onDidChangeTextDocument(({ document }) => this.lookLater(document)),
      workspace.onDidSaveTextDocument((document) => this.lookLater(document)),
      workspace.onDidCloseTextDocument((document) => this.forget(document)),
    ];
  }

  dispose(): void {
    for (const document of [...this.looks.keys()]) this.forget(document);
    for (const each of this.subscriptions) each.dispose();
  }

  private lookLater(document: vscode.TextDocument): void {
    const { uri } = document;
    if (!this.documents.bytes.isAsked(document) || !isWritable(uri) || document.isUntitled) return;
    this.forget(document);
    if (document.isDirty) return;
    this.schedule(document, undefined);
  }

  private schedule(document: vscode.TextDocument, seen: string | undefined): void {
    const look = (): void => {
      this.forget(document);
      this.look(document, seen).catch(console.error);
    };
    this.looks.set(document, setTimeout(look, PATIENCE_MS));
  }

  private forget(document: vscode.TextDocument): void {
    clearTimeout(this.looks.get(document));
    this.looks.delete(document);
  }

  /** @param seen text of the file at the previous look, if it differed from the document */
  private async look(document: vscode.TextDocument, seen: string | undefined): Promise<void> {
    const { version } = document;
    if (!isUtf8(document.encoding) || this.documents.isTooLarge(document)) return;
    const file = await readFile(document.uri);
    const isAsRead = (): boolean =>
      !document.isClosed && !document.isDirty && document.version === version;
    if (!('text' in file) || !isAsRead()) return;
    const text = inLinesOf(document, file.text);
    const edit = lineEdit(document.getText(), text);
    if (!edit) return;
    // The file may have been written a moment ago. After an edit now, VS Code would see a conflict.
    if (file.text !== seen) {
      if (!this.looks.has(document)) this.schedule(document, file.text);
      return;
    }
    // If somebody has edited the document since then, their changes must not be lost.
    const outcome = await this.queue.write(document, () =>
      isAsRead() ? { ok: true, edits: [edit] } : NOT_TAKEN,
    );
    if (!outcome.ok) return;
    // Saving would change a file with mixed line breaks.
    if (text === file.text && document.getText() === text) await document.save();
  }
}

function inLinesOf({ eol }: vscode.TextDocument, text: string): string {
  return text.replace(LINE_BREAK, eol === vscode.EndOfLine.CRLF ? '\r\n' : '\n');
}

/** The edit of whole lines from one text to the other; `undefined` where they are equal. */
function lineEdit(before: string, after: string): TextEdit | undefined {
  if (before === after) return undefined;
  const same = commonStart(before, after);
  const start = same === 0 ? 0 : before.lastIndexOf('\n', same - 1) + 1;
  const tail = before.slice(before.length - commonEnd(before, after, start));
  const end = tail.indexOf('\n') + 1;
  const kept = end === 0 ? 0 : tail.length - end;
  return {
    start,
    end: before.length - kept,
    newText: after.slice(start, after.length - kept),
  };
}
