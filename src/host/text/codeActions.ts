import * as vscode from 'vscode';
import { readDuplicates } from '../../core/conflict/duplicates';
import type { Operation } from '../../core/edit/operation/operation';
import { planEdits } from '../../core/edit/plan/planEdits';
import type { FixChoice } from '../../core/fixAll';
import { fixAll, safeFix } from '../../core/fixAll';
import { rowAt } from '../../core/model/rowAt';
import { fixId, fixTitle } from '../../core/problems/fix';
import type { Fix } from '../../core/problems/fix';
import type { Problem } from '../../core/rules/problem';
import { ROW_HISTORY_COMMAND } from '../compare/historyCommand';
import { toOffset, toRange } from '../convert';
import { ruleOf } from '../problems/diagnostics';
import { CHECKLIST_SELECTOR, isWritable } from '../documentKind';
import type { Documents } from '../documents';
import type { EditQueue, MakePlan } from '../editQueue';
import type { LanguageSetting } from '../language';
import { LaterAction } from './laterAction';
import { MERGE_EDITOR_COMMAND } from '../mergeEditor';
import { rowActions } from '../../core/languageFeatures/rowActions';
import { PlainAction } from '../ui/editorItems';

const { QuickFix, RefactorRewrite, SourceFixAll } = vscode.CodeActionKind;
const FIX_ALL = SourceFixAll.append('kakunin');

interface Services {
  readonly documents: Documents;
  readonly queue: EditQueue;
  readonly language: LanguageSetting;
}

/**
 * Code actions for the light bulb and the Problems panel: fixes for the problems at a place of the text,
 * there or throughout the file; answers for its row; the form's order for all rows; and, on save, the
 * safe fixes of the file.
 */
export class FixProvider implements vscode.CodeActionProvider {
  static register({ documents, queue, language }: Services): vscode.Disposable {
    const provider = new FixProvider(documents, queue, language);
    return vscode.languages.registerCodeActionsProvider(CHECKLIST_SELECTOR, provider, {
      providedCodeActionKinds: [QuickFix, RefactorRewrite, FIX_ALL],
    });
  }

  private constructor(
    private readonly documents: Documents,
    private readonly queue: EditQueue,
    private readonly language: LanguageSetting,
  ) {}

  provideCodeActions(
    document: vscode.TextDocument,
    range: vscode.Range,
    context: vscode.CodeActionContext,
  ): vscode.CodeAction[] {
    if (!isWritable(document.uri) || this.documents.encodingFault(document)) return [];
    const { only, triggerKind } = context;
    const isAsked = triggerKind === vscode.CodeActionTriggerKind.Invoke;
    // Every row has one, so they alone do not make VS Code show the light bulb.
    const withRewrites = only ? only.contains(RefactorRewrite) : isAsked;
    return [
      ...(!only || only.contains(QuickFix) ? this.fixes(document, range, context) : []),
      ...(withRewrites ? this.rewrites(document, range) : []),
      ...(withRewrites ? this.history(document, range) : []),
      ...(only?.contains(FIX_ALL) ? this.safeFixes(document) : []),
    ];
  }

  async resolveCodeAction(action: vscode.CodeAction): Promise<vscode.CodeAction> {
    if (action instanceof LaterAction) await action.resolve(this.queue, this.language.t);
    return action;
  }

  private fixes(
    document: vscode.TextDocument,
    range: vscode.Range,
    { diagnostics }: vscode.CodeActionContext,
  ): vscode.CodeAction[] {
    const { problems } = this.documents.analysis(document);
    const here = problems.filter(({ span }) => toRange(document, span).intersection(range));
    const single = here.flatMap((problem) => {
      const at = toRange(document, problem.span);
      const about = diagnostics.filter(
        (each) => ruleOf(each) === problem.rule && each.range.isEqual(at),
      );
      if (problem.rule === 'merge-conflict') return [this.openMergeEditor(document, about)];
      return [
        ...(problem.rule === 'yaml-syntax' ? this.chooseInTable(document, problem, about) : []),
        ...problem.fixes.map((fix) => this.fixOne(document, fix, about)),
      ];
    });
    const all = here.flatMap((problem) =>
      problem.fixes
        .map((fix) => this.fixSame(document, problem, fix))
        .filter((each) => each !== undefined),
    );
    return [...single, ...new Map(all).values()];
  }

  /** People decide which side to keep, so this is a command and not an edit. */
  private openMergeEditor(
    { uri }: vscode.TextDocument,
    diagnostics: vscode.Diagnostic[],
  ): vscode.CodeAction {
    const title = this.language.t('Open the merge editor');
    const action = new PlainAction(title, QuickFix);
    action.command = { title, command: MERGE_EDITOR_COMMAND, arguments: [uri] };
    action.isPreferred = true;
    action.diagnostics = diagnostics;
    return action;
  }

  /** The table shows the two entries of a duplicate key, and writes the choice. */
  private chooseInTable(
    document: vscode.TextDocument,
    { code }: Problem & { readonly rule: 'yaml-syntax' },
    diagnostics: vscode.Diagnostic[],
  ): vscode.CodeAction[] {
    const { parsed } = this.documents.analysis(document);
    if (code !== 'DUPLICATE_KEY' || readDuplicates(parsed).length === 0) return [];
    const title = this.language.t('Choose in the table');
    const action = new PlainAction(title, QuickFix);
    action.command = { title, command: 'kakunin.openAsTable', arguments: [document.uri] };
    action.isPreferred = true;
    action.diagnostics = diagnostics;
    return [action];
  }

  private fixOne(
    document: vscode.TextDocument,
    fix: Fix,
    diagnostics: vscode.Diagnostic[],
  ): vscode.CodeAction {
    const title = fixTitle(fix, this.language.t);
    const action = new LaterAction(title, QuickFix, document.uri, this.plan(fix.operations));
    action.isPreferred = fix.preferred;
    action.diagnostics = diagnostics;
    return action;
  }

  /**
   * The same fix for every problem of the rule, and a key to find duplicates: the fix with the same
   * effect, or else the preferred fix of each problem, for example where each date is converted to
   * another.
   */
  private fixSame(
    document: vscode.TextDocument,
    { rule }: Problem,
    fix: Fix,
  ): [name: string, vscode.CodeAction] | undefined {
    if (fix.kind.oneByOne) return undefined;
    const { t } = this.language;
    const { problems } = this.documents.analysis(document);
    const isSame = (each: Fix): boolean => fixId(each) === fixId(fix);
    const isAlike = (each: Fix): boolean => each.kind === fix.kind && each.preferred;
    const counted = (is: (each: Fix) => boolean): number =>
      problems.filter((each) => each.rule === rule && each.fixes.some(is)).length;
    const act = (is: (each: Fix) => boolean, title: string): vscode.CodeAction => {
      const choose: FixChoice = (each) => (each.rule === rule ? each.fixes.find(is) : undefined);
      return new LaterAction(title, QuickFix, document.uri, this.fixMany(document.uri, choose));
    };
    const [same, alike] = [counted(isSame), fix.preferred ? counted(isAlike) : 0];
    if (same > 1 && same >= alike) {
      const facts = { fix: fixTitle(fix, t), count: same };
      return [
        `${rule} ${fixId(fix)}`,
        act(isSame, t('{fix}: all {count} problems of this kind', facts)),
      ];
    }
    if (alike < 2) return undefined;
    const title = t('Fix all {count} problems of this kind ({rule})', { count: alike, rule });
    return [`${rule} ${fix.kind.id}`, act(isAlike, title)];
  }

  private rewrites(document: vscode.TextDocument, range: vscode.Range): vscode.CodeAction[] {
    const analysis = this.documents.analysis(document);
    const { today } = this.documents;
    const offset = document.offsetAt(range.start);
    return rowActions(analysis, { offset, today, t: this.language.t }).map(
      ({ title, operations }) =>
        new LaterAction(title, RefactorRewrite, document.uri, this.plan(operations)),
    );
  }

  /** The history of the row: it changes nothing, but the user looks for it among the row's actions. */
  private history(document: vscode.TextDocument, range: vscode.Range): vscode.CodeAction[] {
    const { checklist, parsed } = this.documents.analysis(document);
    const row = checklist && rowAt(checklist, parsed.text, toOffset(document, range.start));
    if (!row) return [];
    const item = row.id;
    const title = this.language.t('History of {item}', { item });
    const action = new PlainAction(title, RefactorRewrite);
    action.command = { title, command: ROW_HISTORY_COMMAND, arguments: [document.uri, item] };
    return [action];
  }

  private safeFixes(document: vscode.TextDocument): vscode.CodeAction[] {
    if (!this.documents.analysis(document).problems.some(safeFix)) return [];
    const title = this.language.t('Fix all safe problems');
    return [new LaterAction(title, FIX_ALL, document.uri, this.fixMany(document.uri, safeFix))];
  }

  private plan(operations: readonly Operation[]): MakePlan {
    return ({ parsed }) => planEdits(parsed, operations, this.documents.editions);
  }

  private fixMany(uri: vscode.Uri, choose: FixChoice): MakePlan {
    return ({ parsed }) => ({
      ok: true,
      edits: fixAll(parsed.text, this.documents.optionsFor(uri), choose).edits,
    });
  }
}
