import * as vscode from 'vscode';
import { isChecklistFile } from '../documentKind';
import type { TableEditor } from '../table/tableEditor';

/**
 * The checklist a command is about: the one it was given, by a menu or a key, or the active one. Of a
 * version of a file (`git:`), the file itself.
 */
export function askedFile(args: readonly unknown[], tables: TableEditor): vscode.Uri | undefined {
  const given = args.find((each) => each instanceof vscode.Uri);
  const active = tables.active?.document ?? vscode.window.activeTextEditor?.document;
  const uri = given ?? active?.uri;
  if (!uri || !isChecklistFile(uri)) return undefined;
  return uri.scheme === 'git' ? vscode.Uri.file(uri.path) : uri;
}
