import * as vscode from 'vscode';
import { isChecklistFile } from '../documentKind';
import type { TableEditor } from '../table/tableEditor';

/**
 * The checklist for a command: the one that a menu or a key passes, or the active one. For a version of
 * a file (`git:`), the file.
 */
export function askedFile(args: readonly unknown[], tables: TableEditor): vscode.Uri | undefined {
  const given = args.find((each) => each instanceof vscode.Uri);
  const active = tables.active?.document ?? vscode.window.activeTextEditor?.document;
  const uri = given ?? active?.uri;
  if (!uri || !isChecklistFile(uri)) return undefined;
  return uri.scheme === 'git' ? vscode.Uri.file(uri.path) : uri;
}
