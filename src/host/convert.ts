import * as vscode from 'vscode';
import type { Severity } from '../core/problems/report';
import { lineIndex } from '../core/text/lines';
import type { Span, TextEdit } from '../core/text/span';

/** Converts offsets of the core to positions of VS Code, and back. No other file does. */

/** The offsets must be those of the document's text as it is now. */
export function toRange(document: vscode.TextDocument, { start, end }: Span): vscode.Range {
  return new vscode.Range(document.positionAt(start), document.positionAt(end));
}

/** The same for a text without a document. */
export function rangesIn(text: string): (span: Span) => vscode.Range {
  const index = lineIndex(text);
  const positionAt = (offset: number): vscode.Position => {
    const { line, column } = index(offset);
    return new vscode.Position(line - 1, column - 1);
  };
  return ({ start, end }) => new vscode.Range(positionAt(start), positionAt(end));
}

export function toOffset(document: vscode.TextDocument, position: vscode.Position): number {
  return document.offsetAt(position);
}

export function toPosition(document: vscode.TextDocument, offset: number): vscode.Position {
  return document.positionAt(offset);
}

/** The start of the line, counted from 1, or of the closest line that exists. */
export function toLineStart(document: vscode.TextDocument, line: number): vscode.Position {
  return document.validatePosition(new vscode.Position(Math.max(0, line - 1), 0));
}

/**
 * With an active text editor, VS Code 1.100 splits edits into smaller ones, drops the version that they
 * were made for, and applies them at wrong places. It does not split edits that have a label.
 */
const UNSPLIT: vscode.WorkspaceEditEntryMetadata = { label: 'kakunin', needsConfirmation: false };

/** One edit, which is one undo step. VS Code refuses it if the document has changed since. */
export function toWorkspaceEdit(
  document: vscode.TextDocument,
  edits: readonly TextEdit[],
): vscode.WorkspaceEdit {
  const workspaceEdit = new vscode.WorkspaceEdit();
  workspaceEdit.set(
    document.uri,
    edits.map((edit) => {
      const textEdit = new vscode.TextEdit(toRange(document, edit), edit.newText);
      return [textEdit, UNSPLIT] as [vscode.TextEdit, vscode.WorkspaceEditEntryMetadata];
    }),
  );
  return workspaceEdit;
}

const SEVERITY: Readonly<Record<Severity, vscode.DiagnosticSeverity>> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  information: vscode.DiagnosticSeverity.Information,
  hint: vscode.DiagnosticSeverity.Hint,
};

export function toDiagnosticSeverity(severity: Severity): vscode.DiagnosticSeverity {
  return SEVERITY[severity];
}
