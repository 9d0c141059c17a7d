import * as vscode from 'vscode';
import { MOST_CHARACTERS, SURELY_TOO_LONG } from '../../core/format/limits';
import type { ReadFault } from '../../core/previous/previousFile';
import { stepsTo } from '../../core/previous/previousPath';
import { openDocument, readFile } from '../checklistFiles';
import type { DocumentBytes } from '../encoding/documentBytes';

/** The folder that 前回 may not leave, and the path of the checklist in it. */
export interface PreviousOrigin {
  readonly folder: vscode.Uri;
  readonly path: string;
}

/** The workspace folder of the checklist; its own folder, if it is in none. */
export function originOf(uri: vscode.Uri): PreviousOrigin {
  const folder = vscode.workspace.getWorkspaceFolder(uri)?.uri ?? vscode.Uri.joinPath(uri, '..');
  const start = folder.path.endsWith('/') ? folder.path.length : folder.path.length + 1;
  return { folder, path: uri.path.slice(start) };
}

/**
 * The text at the path: that of the document if it is open, else of the file, as UTF-8; or why it cannot be read.
 * Links are not followed. Never rejects.
 */
export async function readPrevious(
  { folder, path: from }: PreviousOrigin,
  path: string,
  bytes: DocumentBytes,
): Promise<{ readonly text: string } | { readonly fault: ReadFault }> {
  for (const step of stepsTo(path, from)) {
    const fault = await faultOfStep(vscode.Uri.joinPath(folder, step));
    if (fault) return { fault };
  }
  const uri = vscode.Uri.joinPath(folder, path);
  const document = openDocument(uri);
  if (document) return textOf(document, bytes);
  const file = await readFile(uri, SURELY_TOO_LONG);
  if ('text' in file) return withinLimits(file.text);
  if (file.fault === 'gone') return { fault: 'missing' };
  if ('tooLarge' in file.fault) return { fault: 'too-large' };
  return { fault: 'code' in file.fault ? 'unreadable' : 'not-utf8' };
}

async function faultOfStep(uri: vscode.Uri): Promise<ReadFault | undefined> {
  try {
    const { type } = await vscode.workspace.fs.stat(uri);
    return (type & vscode.FileType.SymbolicLink) === 0 ? undefined : 'link';
  } catch (error) {
    const code = error instanceof vscode.FileSystemError ? error.code : undefined;
    return code === 'FileNotFound' || code === 'FileNotADirectory' ? 'missing' : 'unreadable';
  }
}

async function textOf(
  document: vscode.TextDocument,
  bytes: DocumentBytes,
): ReturnType<typeof readPrevious> {
  if (await bytes.settledFault(document)) return { fault: 'not-utf8' };
  return withinLimits(document.getText());
}

function withinLimits(text: string): { readonly text: string } | { readonly fault: ReadFault } {
  return text.length > MOST_CHARACTERS ? { fault: 'too-large' } : { text };
}
