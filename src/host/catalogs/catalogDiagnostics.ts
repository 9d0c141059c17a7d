import * as vscode from 'vscode';
import { catalogFaultMessage, catalogProblemMessage } from '../../core/ownCatalog/catalogProblem';
import { rangesIn, toDiagnosticSeverity } from '../convert';
import type { LanguageSetting } from '../language';
import { SOURCE } from '../problems/diagnostics';
import { sameDiagnostics } from '../problems/sameDiagnostics';
import { newDiagnostic } from '../ui/editorItems';
import { showWarning } from '../ui/notices';
import type { CatalogFileState } from './catalogFiles';
import type { Catalogs } from './catalogs';
import type { FolderCatalogs } from './folderCatalogs';

/** Shows in the Problems panel what is wrong with catalogs, and says it once where a whole folder is not read. */
export class CatalogDiagnostics implements vscode.Disposable {
  private readonly collection = vscode.languages.createDiagnosticCollection('kakunin-catalogs');
  private readonly subscriptions: readonly vscode.Disposable[];
  /** The files of each folder that have problems. */
  private readonly shown = new Map<FolderCatalogs, readonly vscode.Uri[]>();
  private readonly said = new WeakMap<FolderCatalogs, string>();

  constructor(
    private readonly catalogs: Catalogs,
    private readonly language: LanguageSetting,
  ) {
    this.subscriptions = [
      catalogs.onDidChange((folder) => this.show(folder)),
      catalogs.onDidRemove((folder) => this.clear(folder, [])),
      language.onDidChange(() => this.catalogs.all.forEach((each) => this.show(each))),
    ];
    for (const each of catalogs.all) this.show(each);
  }

  dispose(): void {
    for (const each of [...this.subscriptions, this.collection]) each.dispose();
  }

  private show(folder: FolderCatalogs): void {
    const files = folder.files.filter(({ fault, problems }) => fault ?? problems.length > 0);
    this.clear(
      folder,
      files.map(({ uri }) => uri),
    );
    for (const file of files) {
      const made = this.diagnosticsOf(file);
      if (!sameDiagnostics(this.collection.get(file.uri) ?? [], made)) {
        this.collection.set(file.uri, made);
      }
    }
    this.sayFault(folder);
  }

  /** Removes the problems of files other than those. */
  private clear(folder: FolderCatalogs, kept: readonly vscode.Uri[]): void {
    const keys = new Set(kept.map(String));
    for (const uri of this.shown.get(folder) ?? []) {
      if (!keys.has(String(uri))) this.collection.delete(uri);
    }
    if (kept.length === 0) this.shown.delete(folder);
    else this.shown.set(folder, kept);
  }

  private diagnosticsOf({ text, fault, problems }: CatalogFileState): readonly vscode.Diagnostic[] {
    const { t } = this.language;
    if (fault || text === undefined) {
      const message = fault ? catalogFaultMessage(fault, t) : '';
      return [ours(new vscode.Range(0, 0, 0, 0), message, vscode.DiagnosticSeverity.Warning)];
    }
    const rangeOf = rangesIn(text);
    return problems.map(({ span, severity, fact }) =>
      ours(rangeOf(span), catalogProblemMessage(fact, t), toDiagnosticSeverity(severity)),
    );
  }

  /** No file has the place of it. */
  private sayFault(folder: FolderCatalogs): void {
    const { t } = this.language;
    const kind = folder.fault?.kind;
    if (!folder.fault || this.said.get(folder) === kind) {
      if (!kind) this.said.delete(folder);
      return;
    }
    this.said.set(folder, folder.fault.kind);
    const reason = catalogFaultMessage(folder.fault, t);
    const { name } = folder.folder;
    void showWarning(t('The catalogs of "{name}" are not read. {reason}', { name, reason }));
  }
}

function ours(
  range: vscode.Range,
  message: string,
  severity: vscode.DiagnosticSeverity,
): vscode.Diagnostic {
  const diagnostic = newDiagnostic(range, message, severity);
  diagnostic.source = SOURCE;
  return diagnostic;
}
