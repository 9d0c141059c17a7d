import * as vscode from 'vscode';
import { isUtf8 } from '../core/encoding/encodings';
import { commonEnd, commonStart } from '../core/text/common';
import type { TextEdit } from '../core/text/span';
import { readFile } from './checklistFiles';
import { isWritable } from './documentKind';
import type { Documents } from './documents';
import type { EditQueue } from './editQueue';
import { NOT_TAKEN } from './editQueue';

/** A change of the file that lasts so long is none that VS Code is just about to read by itself. */
export const PATIENCE_MS = 1500;

const LINE_BREAK = /\r\n?|\n/g;

/**
 * Keeps a checklist with nothing to save what its file is.
 *
 * VS Code reads such a document again when its file changes, with two exceptions. Where a program
 * writes the file in the very moment of a save, it takes that program's version for its own. And what
 * came while there was something to save is not read when the change is undone. The table would show
 * what is not in the file, and the next save would write over it.
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
      // Comes without a change, too, when there is nothing to save any more.
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

  /** @param seen what the file was at the look before, if it was not what the document is */
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
    // It may have been written a moment ago. An edit now would have VS Code take it for a conflict.
    if (file.text !== seen) {
      if (!this.looks.has(document)) this.schedule(document, file.text);
      return;
    }
    // With what somebody has changed since then, there is something to save.
    const outcome = await this.queue.write(document, () =>
      isAsRead() ? { ok: true, edits: [edit] } : NOT_TAKEN,
    );
    if (!outcome.ok) return;
    // A file of mixed line breaks would be another one once it is saved.
    if (text === file.text && document.getText() === text) await document.save();
  }
}

function inLinesOf({ eol }: vscode.TextDocument, text: string): string {
  return text.replace(LINE_BREAK, eol === vscode.EndOfLine.CRLF ? '\r\n' : '\n');
}

/** Makes the one text the other, in whole lines; `undefined` where they are the same. */
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
