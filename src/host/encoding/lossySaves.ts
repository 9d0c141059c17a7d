import * as vscode from 'vscode';
import { isUtf8 } from '../../core/encoding/encodings';
import { readUtf8 } from '../../core/encoding/readUtf8';
import { basename } from '../../core/text/fileName';
import { isWritable } from '../documentKind';
import type { LanguageSetting } from '../language';
import { showWarning } from '../ui/notices';
import type { DocumentBytes } from './documentBytes';
import { bytesOf } from './documentBytes';
import { isSame } from './rewriteFile';

interface Before {
  readonly bytes: Uint8Array;
  /** Somebody has changed the text, so there was something to save. */
  readonly wasDirty: boolean;
}

/**
 * Undoes what saving does to a checklist that VS Code could not read. Ctrl+S writes a document even
 * where nothing was changed, with U+FFFD in place of what was lost, and no extension can refuse a
 * save. Without a change the file is put back as it was; with one, the user is asked.
 */
export class LossySaves implements vscode.Disposable {
  private readonly before = new WeakMap<vscode.TextDocument, Before>();
  private readonly subscriptions: readonly vscode.Disposable[];

  constructor(
    private readonly bytes: DocumentBytes,
    private readonly language: LanguageSetting,
  ) {
    const { workspace } = vscode;
    this.subscriptions = [
      workspace.onWillSaveTextDocument((event) => {
        if (this.mayBeLossy(event.document)) event.waitUntil(this.remember(event.document));
      }),
      workspace.onDidSaveTextDocument((document) => {
        this.repair(document).catch(console.error);
      }),
    ];
  }

  dispose(): void {
    for (const each of this.subscriptions) each.dispose();
  }

  /** The file as it still is: VS Code writes it when this is done. */
  private async remember(document: vscode.TextDocument): Promise<void> {
    const { isDirty: wasDirty } = document;
    const bytes = await bytesOf(document.uri);
    // A replacement character that really is in the file was lost long ago.
    if (!bytes || ('text' in readUtf8(bytes) && isUtf8(document.encoding))) return;
    this.before.set(document, { bytes, wasDirty });
  }

  private async repair(document: vscode.TextDocument): Promise<void> {
    const before = this.before.get(document);
    this.before.delete(document);
    const saved = before && (await bytesOf(document.uri));
    if (!saved || isSame(saved, before.bytes)) return;
    const { t } = this.language;
    const file = basename(document.uri);
    if (!before.wasDirty) {
      await this.putBack(document, saved, before.bytes);
      void showWarning(
        t(
          '{file} was left as it was: VS Code could not read it as UTF-8, and saving would have lost characters.',
          { file },
        ),
      );
      return;
    }
    const restore = t('Put back the file as it was');
    const message = t(
      'VS Code could not read {file} as UTF-8, and saving has replaced characters with U+FFFD.',
      { file },
    );
    if ((await showWarning(message, restore)) !== restore) return;
    if (await this.putBack(document, saved, before.bytes)) return;
    void showWarning(t('The file has changed in the meantime. Nothing was written; try again.'));
  }

  private async putBack(
    document: vscode.TextDocument,
    saved: Uint8Array,
    bytes: Uint8Array,
  ): Promise<boolean> {
    const now = await bytesOf(document.uri);
    // What others have written since then stays.
    if (document.isDirty || !now || !isSame(now, saved)) return false;
    await vscode.workspace.fs.writeFile(document.uri, bytes);
    return true;
  }

  /** Where VS Code could read all of a file, in whatever encoding, saving loses nothing. */
  private mayBeLossy(document: vscode.TextDocument): boolean {
    if (!this.bytes.isAsked(document) || !isWritable(document.uri)) return false;
    return document.getText().includes('\ufffd');
  }
}
