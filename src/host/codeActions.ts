import * as vscode from 'vscode';
import { planEdits } from '../core/edit/planEdits';
import { fixTitle } from '../core/problems/message';
import type { Fix, Problem } from '../core/problems/problem';
import { toRange, toWorkspaceEdit } from './convert';
import { ruleOf } from './diagnostics';
import { CHECKLIST_SELECTOR, isWritable } from './documentKind';
import type { Documents } from './documents';
import type { LanguageSetting } from './language';

/** The fixes of the problems at a place, for the light bulb and the Problems panel. */
export class FixProvider implements vscode.CodeActionProvider {
  static register(documents: Documents, language: LanguageSetting): vscode.Disposable {
    const provider = new FixProvider(documents, language);
    return vscode.languages.registerCodeActionsProvider(CHECKLIST_SELECTOR, provider, {
      providedCodeActionKinds: [vscode.CodeActionKind.QuickFix],
    });
  }

  private constructor(
    private readonly documents: Documents,
    private readonly language: LanguageSetting,
  ) {}

  provideCodeActions(
    document: vscode.TextDocument,
    range: vscode.Range,
    context: vscode.CodeActionContext,
  ): vscode.CodeAction[] {
    if (context.only && !context.only.contains(vscode.CodeActionKind.QuickFix)) return [];
    if (!isWritable(document.uri)) return [];
    const { problems } = this.documents.analysis(document);
    return problems
      .filter(({ span }) => toRange(document, span).intersection(range))
      .flatMap((problem) => problem.fixes.map((fix) => ({ problem, fix })))
      .flatMap(({ problem, fix }) => this.action(document, { problem, fix }, context) ?? []);
  }

  private action(
    document: vscode.TextDocument,
    { problem, fix }: { readonly problem: Problem; readonly fix: Fix },
    context: vscode.CodeActionContext,
  ): vscode.CodeAction | undefined {
    const { parsed } = this.documents.analysis(document);
    const plan = planEdits(parsed, fix.operations, this.documents.editions);
    if (!plan.ok) return undefined;
    const title = fixTitle(fix, this.language.t);
    const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
    const range = toRange(document, problem.span);
    action.edit = toWorkspaceEdit(document, plan.edits);
    action.isPreferred = fix.preferred;
    action.diagnostics = context.diagnostics.filter(
      (each) => ruleOf(each) === problem.rule && each.range.isEqual(range),
    );
    return action;
  }
}
