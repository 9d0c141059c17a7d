import * as vscode from 'vscode';
import { isUtf8 } from '../core/encoding/encodings';
import type { NotUtf8 } from '../core/encoding/encodingFault';
import { readUtf8, withoutByteOrderMark } from '../core/encoding/readUtf8';
import { MOST_BYTES } from '../core/format/limits';
import { CANDIDATE_GLOB, isCandidate, isChecklistFile, isWritable } from './documentKind';

/** Finds and reads checklists on disk. */

const LEFT_OUT = '**/node_modules/**';

/** Every checklist of the workspace but those below `node_modules` and in `files.exclude`. */
export async function findChecklists(
  token?: vscode.CancellationToken,
): Promise<readonly vscode.Uri[]> {
  return (await findCandidates(token)).filter(isChecklistFile);
}

/** The same, and files with the names of copies of checklists. */
export async function findCandidates(
  token?: vscode.CancellationToken,
): Promise<readonly vscode.Uri[]> {
  const found = await vscode.workspace.findFiles(CANDIDATE_GLOB, LEFT_OUT, undefined, token);
  return found.filter((uri) => isCandidate(uri) && isWritable(uri));
}

/** Whether `findCandidates` would find the file if it existed. */
export function isInWorkspace(uri: vscode.Uri): boolean {
  if (!isCandidate(uri) || !isWritable(uri) || uri.path.includes('/node_modules/')) return false;
  return vscode.workspace.getWorkspaceFolder(uri) !== undefined;
}

/** The document of the file, if it is open: then its text counts and not the file. */
export function openDocument(uri: vscode.Uri): vscode.TextDocument | undefined {
  const key = uri.toString();
  return vscode.workspace.textDocuments.find((document) => document.uri.toString() === key);
}

export type FileText =
  | { readonly text: string; readonly bytes: Uint8Array }
  | {
      readonly fault: 'gone' | { readonly code: string } | { readonly tooLarge: number } | NotUtf8;
    };

/**
 * The text as a document would have it, without a BOM; or why it cannot be read. Never rejects. A file
 * of more than `most` bytes is not read.
 */
export async function readFile(uri: vscode.Uri, most = MOST_BYTES): Promise<FileText> {
  let bytes: Uint8Array;
  try {
    const { size, type } = await vscode.workspace.fs.stat(uri);
    // Reading a device or a pipe, also through a link, may never end.
    if ((type & vscode.FileType.File) === 0) return { fault: { code: 'NotAFile' } };
    if (size > most) return { fault: { tooLarge: size } };
    bytes = await vscode.workspace.fs.readFile(uri);
  } catch (error) {
    const code = error instanceof vscode.FileSystemError ? error.code : 'Unknown';
    return { fault: code === 'FileNotFound' ? 'gone' : { code } };
  }
  const read = readUtf8(bytes);
  return 'text' in read ? { text: withoutByteOrderMark(read.text), bytes } : read;
}

/**
 * Whether VS Code would read the file as UTF-8, as far as the text shows. With the settings
 * `files.encoding` and `files.autoGuessEncoding` it may use another encoding.
 */
export async function isReadAsUtf8(
  uri: vscode.Uri,
  { text, bytes }: { readonly text: string; readonly bytes: Uint8Array },
): Promise<boolean> {
  const files = vscode.workspace.getConfiguration('files', { uri, languageId: 'yaml' });
  const usual = isUtf8(files.get('encoding', 'utf8')) && !files.get('autoGuessEncoding', false);
  if (usual) return true;
  return withoutByteOrderMark(await vscode.workspace.decode(bytes, { uri })) === text;
}

/** Resolves in the next turn of the event loop, so that whatever else waits can run. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}
