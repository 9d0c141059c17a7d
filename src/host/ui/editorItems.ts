import * as vscode from 'vscode';
import { plainLabel, plainText } from '../../core/text/plainText';

/** Items that VS Code shows in the text and beside it. */

/** `message` may quote the file; the status bar would show icons of it. */
export function newDiagnostic(
  range: vscode.Range,
  message: string,
  severity?: vscode.DiagnosticSeverity,
): vscode.Diagnostic {
  return new vscode.Diagnostic(range, plainText(message), severity);
}

/** A code action. Its title may quote the file. */
export class PlainAction extends vscode.CodeAction {
  constructor(title: string, kind: vscode.CodeActionKind) {
    super(plainLabel(title), kind);
  }
}

export function newCodeLens(range: vscode.Range, command: vscode.Command): vscode.CodeLens {
  return new vscode.CodeLens(range, { ...command, title: plainLabel(command.title) });
}

interface CompletionText {
  readonly label: string;
  readonly detail: string | undefined;
  readonly documentation: string | undefined;
}

/** The user finds it by its detail as well: 今日, 事業者管理. */
export function newCompletionItem(
  { label, detail, documentation }: CompletionText,
  kind: vscode.CompletionItemKind,
): vscode.CompletionItem {
  const shown = plainLabel(label);
  const description = detail === undefined ? undefined : plainLabel(detail);
  const item = new vscode.CompletionItem(
    description === undefined ? shown : { label: shown, description },
    kind,
  );
  if (description !== undefined) {
    item.detail = description;
    item.filterText = `${label} ${description}`;
  }
  // VS Code does not read a plain string as Markdown here.
  if (documentation !== undefined) item.documentation = plainText(documentation);
  return item;
}

interface SymbolText {
  /** Not empty. */
  readonly name: string;
  readonly detail: string;
}

/** A symbol of the outline and of the list of symbols, which would show icons. */
export function newSymbol(
  { name, detail }: SymbolText,
  kind: vscode.SymbolKind,
  { range, selection }: { readonly range: vscode.Range; readonly selection: vscode.Range },
): vscode.DocumentSymbol {
  return new vscode.DocumentSymbol(plainLabel(name), plainLabel(detail), kind, range, selection);
}
