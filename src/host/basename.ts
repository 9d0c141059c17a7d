import type * as vscode from 'vscode';

/** The last part of the path: the name of the file. */
export function basename({ path }: vscode.Uri): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
