import * as vscode from 'vscode';
import { MOST_BYTES } from '../core/text/limits';
import { CHECKLIST_GLOB, isChecklistFile, isWritable } from './documentKind';

/** Checklists on disk, as the extension finds and reads them. */

const LEFT_OUT = '**/node_modules/**';

/** Every checklist of the workspace but those below `node_modules` and in `files.exclude`. */
export async function findChecklists(
  token?: vscode.CancellationToken,
): Promise<readonly vscode.Uri[]> {
  const found = await vscode.workspace.findFiles(CHECKLIST_GLOB, LEFT_OUT, undefined, token);
  return found.filter((uri) => isWritable(uri));
}

/** Whether `findChecklists` would look for it; says nothing about whether it is there. */
export function isInWorkspace(uri: vscode.Uri): boolean {
  if (!isChecklistFile(uri) || !isWritable(uri) || uri.path.includes('/node_modules/'))
    return false;
  return vscode.workspace.getWorkspaceFolder(uri) !== undefined;
}

/** The document of the file, where it is open; its text is what counts then. */
export function openDocument(uri: vscode.Uri): vscode.TextDocument | undefined {
  const key = uri.toString();
  return vscode.workspace.textDocuments.find((document) => document.uri.toString() === key);
}

export type FileText =
  | { readonly text: string }
  | {
      readonly fault:
        'gone' | 'not-utf-8' | { readonly code: string } | { readonly tooLarge: number };
    };

/**
 * The text as a document would have it, so without a BOM; or why there is none. Never rejects. A file of more than
 * `most` bytes is not read.
 */
export async function readFile(uri: vscode.Uri, most = MOST_BYTES): Promise<FileText> {
  let bytes: Uint8Array;
  try {
    const { size } = await vscode.workspace.fs.stat(uri);
    if (size > most) return { fault: { tooLarge: size } };
    bytes = await vscode.workspace.fs.readFile(uri);
  } catch (error) {
    const code = error instanceof vscode.FileSystemError ? error.code : 'Unknown';
    return { fault: code === 'FileNotFound' ? 'gone' : { code } };
  }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { fault: 'not-utf-8' };
  }
}

/** Lets everything else that waits have its turn. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}
