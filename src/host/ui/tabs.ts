import * as vscode from 'vscode';
import { plainLabel } from '../../core/text/plainText';

/** Tabs whose titles are ours. */

export function newPanel(type: string, title: string): vscode.WebviewPanel {
  return vscode.window.createWebviewPanel(type, plainLabel(title), vscode.ViewColumn.Active, {
    enableFindWidget: true,
  });
}

/** Opens VS Code's comparison of two texts. */
export async function openDiff(
  { before, after }: { readonly before: vscode.Uri; readonly after: vscode.Uri },
  title: string,
  options: vscode.TextDocumentShowOptions,
): Promise<void> {
  await vscode.commands.executeCommand('vscode.diff', before, after, plainLabel(title), options);
}
