import * as vscode from 'vscode';
import { fieldAt } from '../../core/languageFeatures/fieldAt';
import { rowSpan } from '../../core/model/rowAt';
import { toLineStart, toOffset, toPosition } from '../convert';
import { VIEW_TYPE } from '../documentKind';
import type { Documents } from '../documents';
import type { Pane } from './pane';
import type { TableEditor } from './tableEditor';

/** Switches between text and table of a document, at the same row. */

/** A row by its id, or a line that counts from 1. */
export interface TextPlace {
  readonly item: string | null;
  readonly line: number | null;
}

export async function tableToText(
  pane: Pane,
  place: TextPlace,
  documents: Documents,
): Promise<void> {
  const { document, panel } = pane;
  await pane.settle();
  if (!panel.active) panel.reveal();
  await showActiveAs(document, 'default');
  await vscode.window.showTextDocument(document, selectionAt(document, place, documents));
}

function selectionAt(
  document: vscode.TextDocument,
  { item, line }: TextPlace,
  documents: Documents,
): vscode.TextDocumentShowOptions {
  const span = item === null ? undefined : rowSpan(documents.analysis(document).checklist, item);
  const start =
    line !== null ? toLineStart(document, line) : span && toPosition(document, span.start);
  return start ? { selection: new vscode.Range(start, start) } : {};
}

/** Replaces the active text editor by the table, with the focus on the field at the cursor. */
export async function textToTable(
  { document, selection }: vscode.TextEditor,
  tables: TableEditor,
  documents: Documents,
): Promise<void> {
  const { checklist, parsed } = documents.analysis(document);
  const offset = toOffset(document, selection.active);
  const place = checklist && fieldAt(checklist, parsed.text, offset);
  await showActiveAs(document, VIEW_TYPE);
  if (place) tables.reveal(document.uri, place.item, place.field);
}

/**
 * Replaces the active editor. With unsaved changes, opens a second editor instead: when it replaced the last
 * editor of its kind, VS Code would ask whether to discard them.
 */
async function showActiveAs(document: vscode.TextDocument, editor: string): Promise<void> {
  if (document.isDirty) {
    const options = { viewColumn: vscode.ViewColumn.Active, preview: false };
    await vscode.commands.executeCommand('vscode.openWith', document.uri, editor, options);
  } else await vscode.commands.executeCommand('reopenActiveEditorWith', editor);
}

/** Opens the table, in the active column or the one given. */
export async function openTable(uri: vscode.Uri, column?: vscode.ViewColumn): Promise<void> {
  await vscode.commands.executeCommand('vscode.openWith', uri, VIEW_TYPE, column);
}
