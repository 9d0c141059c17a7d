import * as vscode from 'vscode';
import { problemMessage } from '../core/problems/message';
import type { Problem } from '../core/problems/problem';
import { toDiagnosticSeverity, toRange } from './convert';
import { isChecklistFile, isWritable } from './documentKind';
import type { Documents } from './documents';
import type { LanguageSetting } from './language';
import type { RevealLinks } from './revealLinks';

export const SOURCE = 'kakunin';

/** Keeps the Problems panel in step with the open checklists; past versions are left out. */
export class Diagnostics implements vscode.Disposable {
  private readonly collection = vscode.languages.createDiagnosticCollection(SOURCE);
  private readonly subscriptions: readonly vscode.Disposable[];

  constructor(
    private readonly documents: Documents,
    private readonly language: LanguageSetting,
    private readonly links: RevealLinks,
  ) {
    this.subscriptions = [
      vscode.workspace.onDidOpenTextDocument((document) => this.refresh(document)),
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length > 0) this.refresh(document);
      }),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.collection.delete(uri)),
      language.onDidChange(() => this.refreshAll()),
    ];
    this.refreshAll();
  }

  dispose(): void {
    for (const each of [...this.subscriptions, this.collection]) each.dispose();
  }

  private refreshAll(): void {
    for (const document of vscode.workspace.textDocuments) this.refresh(document);
  }

  private refresh(document: vscode.TextDocument): void {
    const { uri } = document;
    if (!isChecklistFile(uri) || !isWritable(uri)) return;
    const { problems } = this.documents.analysis(document);
    this.collection.set(
      uri,
      problems.map((problem) => this.diagnostic(document, problem)),
    );
  }

  private diagnostic(document: vscode.TextDocument, problem: Problem): vscode.Diagnostic {
    const { rule, item, severity, span } = problem;
    const diagnostic = new vscode.Diagnostic(
      toRange(document, span),
      problemMessage(problem, this.language.t),
      toDiagnosticSeverity(severity),
    );
    const target = item === undefined ? undefined : this.links.link(document.uri, item);
    diagnostic.source = SOURCE;
    diagnostic.code = target ? { value: rule, target } : rule;
    return diagnostic;
  }
}

/** The rule a diagnostic of ours is about. */
export function ruleOf({ source, code }: vscode.Diagnostic): string | undefined {
  if (source !== SOURCE) return undefined;
  const value = typeof code === 'object' ? code.value : code;
  return typeof value === 'string' ? value : undefined;
}
