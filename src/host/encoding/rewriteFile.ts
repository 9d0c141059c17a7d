import * as vscode from 'vscode';
import { isUtf8 } from '../../core/encoding/encodings';
import type { Translate } from '../../core/problems/translate';
import { bytesOf } from './documentBytes';

/** What a file was, and what is to be in its place. */
export interface Rewriting {
  readonly before: Uint8Array;
  readonly after: Uint8Array;
}

/**
 * Writes the file past its document, which VS Code then reads again, as UTF-8. Not where the document
 * has unsaved changes or the file is no longer `before`. Returns why not, for the user to read.
 */
export async function rewriteFile(
  document: vscode.TextDocument,
  { before, after }: Rewriting,
  t: Translate,
): Promise<string | undefined> {
  const { uri } = document;
  if (isDirty(document)) return unsavedChanges(t);
  const now = await bytesOf(uri);
  // Somebody may have typed while the file was read.
  if (isDirty(document)) return unsavedChanges(t);
  if (!now || !isSame(now, before)) {
    return t('The file has changed in the meantime. Nothing was written; try again.');
  }
  try {
    await vscode.workspace.fs.writeFile(uri, after);
    if (!isUtf8(document.encoding)) {
      await vscode.workspace.openTextDocument(uri, { encoding: 'utf8' });
    }
    return undefined;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return t('It cannot be read or written ({code}).', { code: reason });
  }
}

export function unsavedChanges(t: Translate): string {
  return t('This file has changes that are not saved. Undo them first, or revert the file.');
}

export function isSame(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}

function isDirty(document: vscode.TextDocument): boolean {
  return document.isDirty;
}
