import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Api } from '../../src/extension';
import type { Pane } from '../../src/host/table/pane';
import type { TableEditor } from '../../src/host/table/tableEditor';

/** Waits until `look` finds something. What it looks for is named in the error. */
export async function until<T>(
  what: string,
  look: () => T | undefined | false | Promise<T | undefined | false>,
  patience = 10_000,
): Promise<T> {
  const end = Date.now() + patience;
  while (Date.now() < end) {
    const found = await look();
    if (found !== undefined && found !== false) return found;
    await pause(20);
  }
  throw new Error(`Waited in vain: ${what}`);
}

/**
 * A test that takes long, and whose subject is our code alone: in the newest VS Code, not once more in
 * the oldest that we support.
 */
export function longTest(title: string, run: (this: Mocha.Context) => Promise<void>): void {
  if (!vscode.version.startsWith('1.100.')) test(title, run);
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

export function folder(): vscode.Uri {
  const first = vscode.workspace.workspaceFolders?.[0];
  assert.ok(first, 'the tests want a folder');
  return first.uri;
}

export async function tables(): Promise<TableEditor> {
  const extension = vscode.extensions.getExtension<Api>('kakunin.kakunin');
  assert.ok(extension, 'the extension is not there');
  return (await extension.activate()).tables;
}

let files = 0;
// Each test file is a bundle of its own, with its own count.
const run = Date.now();

/** A new file in the folder, with a Japanese name, byte by byte. */
export async function newFile(text: string): Promise<vscode.Uri> {
  const uri = vscode.Uri.joinPath(folder(), `試験 ${run}-${++files}.kakunin.yaml`);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return uri;
}

export async function onDisk(uri: vscode.Uri): Promise<string> {
  const bytes = await vscode.workspace.fs.readFile(uri);
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}

/**
 * Opens the file as a table and waits until its page is there. That can take half a minute in a
 * browser: VS Code waits for what a page closed before was still loading.
 */
export async function openTable(
  uri: vscode.Uri,
  column: vscode.ViewColumn = vscode.ViewColumn.One,
): Promise<Pane> {
  const all = await tables();
  await vscode.commands.executeCommand('vscode.openWith', uri, 'kakunin.table', column);
  const shown = (): Pane | undefined =>
    all.panes.find(
      (pane) =>
        pane.document.uri.toString() === uri.toString() &&
        pane.panel.viewColumn === column &&
        pane.shown,
    );
  const pane = await until(`a table of ${uri.path}`, shown, 60_000);
  // Until it has loaded the rest, for the sake of the next one.
  await pause(300);
  return pane;
}

/** Closes everything; what is not saved is given up. */
export async function closeAll(): Promise<void> {
  for (const document of vscode.workspace.textDocuments) await giveUp(document);
  for (const { panel } of (await tables()).panes) panel.dispose();
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  await until('no table', async () => (await tables()).panes.length === 0);
}

async function giveUp(document: vscode.TextDocument): Promise<void> {
  if (!document.isDirty) return;
  await vscode.window.showTextDocument(document);
  await vscode.commands.executeCommand('workbench.action.files.revert');
}

/** The text changed from outside the table, as by another extension. */
export async function insert(document: vscode.TextDocument, line: number, text: string) {
  const edit = new vscode.WorkspaceEdit();
  edit.insert(document.uri, new vscode.Position(line, 0), text);
  assert.ok(await vscode.workspace.applyEdit(edit));
}

/** A small checklist that lacks a 完了日 at P1-A-1. */
export const CHECKLIST = `kakunin: 1
様式: 令和6年6月
医療機関: 青葉台病院 # 本院
初回確認日:
  Part1: 2024-07-01

項目:
  P1-A-1: # 事業者からの開示資料の確認
    初回確認: いいえ # 要確認
    備考: '確認中'
  P1-A-2-1:
    初回確認:
  P2-A-1:
    初回確認: はい
`;

/** The day that the extension takes for today. */
export function today(): string {
  const now = new Date();
  const pad = (value: number): string => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}
