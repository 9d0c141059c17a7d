import * as vscode from 'vscode';
import type { Analysis } from '../../core/analyze';
import type { EncodingFault } from '../../core/encoding/encodingFault';
import { encodingMessage } from '../../core/encoding/encodingMessage';
import { problemMessage } from '../../core/rules/problem';
import type { Problem } from '../../core/rules/problem';
import type { Translate } from '../../core/problems/translate';
import { START_LENGTH } from '../../core/text/checklistName';
import { megabytes, MOST_BYTES, MOST_CHARACTERS, SURELY_TOO_LONG } from '../../core/format/limits';
import type { Span } from '../../core/text/span';
import type { ContractFiles } from '../contracts/contractFiles';
import { isReadAsUtf8, openDocument, readFile } from '../checklistFiles';
import { rangesIn, toDiagnosticSeverity, toRange } from '../convert';
import { isChecklistFile, isWritable } from '../documentKind';
import type { Documents } from '../documents';
import type { LanguageSetting } from '../language';
import { mayHaveOtherName, otherNameDiagnostics } from './otherName';
import type { RevealLinks } from '../table/revealLinks';
import { sameDiagnostics } from './sameDiagnostics';
import { newDiagnostic } from '../ui/editorItems';
import type { Visit } from './workspaceWatch';
import { WorkspaceWatch } from './workspaceWatch';

export const SOURCE = 'kakunin';

/** Delay after a change: too short to be seen, and fast typing is checked once. */
const SOON_MS = 20;

/**
 * Updates the Problems panel for open checklists and for the other checklists of the workspace. For an
 * open one, the document is checked and not the file. Past versions are not checked. The contracts get
 * what was read, so that no file is read twice.
 */
export class Diagnostics implements vscode.Disposable {
  private readonly collection = vscode.languages.createDiagnosticCollection(SOURCE);
  private readonly subscriptions: readonly { dispose(): unknown }[];
  private readonly watch: WorkspaceWatch;
  private readonly due = new Map<vscode.TextDocument, ReturnType<typeof setTimeout>>();

  constructor(
    private readonly documents: Documents,
    private readonly language: LanguageSetting,
    private readonly links: RevealLinks,
    private readonly contracts: ContractFiles,
  ) {
    this.watch = new WorkspaceWatch(
      {
        visit: (uri, visit) => this.checkFile(uri, visit),
        forget: (uri) => {
          if (!openDocument(uri)) this.remove(uri);
        },
        left: (count) => contracts.reading(count),
      },
      language,
    );
    void this.watch.whenBegun.then(() => contracts.markRead());
    this.subscriptions = [
      this.watch,
      vscode.workspace.onDidOpenTextDocument((document) => this.refresh(document)),
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length > 0) this.refreshSoon(document);
      }),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => {
        this.watch.look(uri);
      }),
      language.onDidChange(() => this.refreshAll()),
      documents.bytes.onDidChange((document) => this.refresh(document)),
      documents.onDidReadAnyway((document) => this.refresh(document)),
      documents.previous.onDidChange((uri) => {
        const document = openDocument(uri);
        if (document) this.refresh(document);
        else this.watch.look(uri);
      }),
      documents.rules.onDidChange(() => this.refreshAll()),
      // What is missing or late depends on the day; a window may be open for weeks.
      documents.day.onDidChange(() => this.refreshAll()),
    ];
    for (const document of vscode.workspace.textDocuments) this.refresh(document);
  }

  dispose(): void {
    for (const timer of this.due.values()) clearTimeout(timer);
    for (const each of [...this.subscriptions, this.collection]) each.dispose();
  }

  private refreshAll(): void {
    for (const document of vscode.workspace.textDocuments) this.refresh(document);
    this.watch.again();
  }

  /**
   * A table shows the change first: hundreds of problems take longer than the row that was answered. The time
   * begins once all listeners to the change have run: VS Code sends what they post to a page only then, and a
   * timer that is due already would run before.
   */
  private refreshSoon(document: vscode.TextDocument): void {
    const refresh = (): void => {
      this.due.delete(document);
      if (!document.isClosed) this.refresh(document);
    };
    this.schedule(document, 0, () => this.schedule(document, SOON_MS, refresh));
  }

  private schedule(document: vscode.TextDocument, milliseconds: number, run: () => void): void {
    clearTimeout(this.due.get(document));
    this.due.set(document, setTimeout(run, milliseconds));
  }

  private refresh(document: vscode.TextDocument): void {
    const { uri } = document;
    if (!isWritable(uri)) return;
    if (!isChecklistFile(uri)) {
      this.showOtherName(uri, startOf(document));
      return;
    }
    const fault = this.documents.encodingFault(document);
    if (fault) {
      this.showFault(uri, fault);
      return;
    }
    if (this.documents.isTooLarge(document)) {
      this.setUnread(uri, [this.tooLarge()]);
      return;
    }
    this.show(uri, this.documents.analysis(document), (span) => toRange(document, span));
  }

  private async checkFile(uri: vscode.Uri, visit: Visit): Promise<void> {
    if (openDocument(uri)) return;
    const file = await readFile(uri, SURELY_TOO_LONG);
    if (!isChecklistFile(uri)) {
      await visit.turn();
      if (visit.isWanted() && !openDocument(uri))
        this.showOtherName(uri, 'text' in file ? file.text : '');
      return;
    }
    const isReadOtherwise = 'text' in file && !(await isReadAsUtf8(uri, file));
    await visit.turn();
    // From here to the end nothing else runs.
    if (!visit.isWanted() || openDocument(uri)) return;
    if (isReadOtherwise) this.showFault(uri, { kind: 'read-otherwise', readAs: '' });
    else if ('text' in file && file.text.length > MOST_CHARACTERS) {
      this.setUnread(uri, [this.tooLarge()]);
    } else if ('text' in file) {
      this.show(uri, this.documents.analysisOf(file.text, uri), rangesIn(file.text));
    } else if (file.fault === 'gone') this.remove(uri);
    else if ('tooLarge' in file.fault) this.setUnread(uri, [this.tooLarge(file.fault.tooLarge)]);
    else if ('code' in file.fault) {
      const { code } = file.fault;
      const message = this.language.t('It cannot be read or written ({code}).', { code });
      this.setUnread(uri, [ofFile(message)]);
    } else this.showFault(uri, { kind: 'not-utf8', readAs: '', ...file.fault });
  }

  /** Uses the same words whether the file is open or not. While it is being read, nothing changes. */
  private showFault(uri: vscode.Uri, fault: EncodingFault): void {
    const message = encodingMessage(fault, this.language.t);
    if (message === undefined) return;
    const line = fault.kind === 'not-utf8' ? fault.line - 1 : 0;
    this.setUnread(uri, [ofFile(message, line)]);
  }

  private showOtherName(uri: vscode.Uri, text: string): void {
    this.set(uri, otherNameDiagnostics(text, SOURCE, this.language));
  }

  private show(uri: vscode.Uri, analysis: Analysis, rangeOf: (span: Span) => vscode.Range): void {
    const { problems } = analysis;
    const diagnostics = problems.map((each) => this.diagnostic(uri, each, rangeOf(each.span)));
    this.set(uri, diagnostics);
    this.contracts.take(uri, analysis);
  }

  /** The file says why it was not read. */
  private setUnread(uri: vscode.Uri, diagnostics: readonly vscode.Diagnostic[]): void {
    this.set(uri, diagnostics);
    this.contracts.forget(uri);
  }

  private remove(uri: vscode.Uri): void {
    this.collection.delete(uri);
    this.contracts.forget(uri);
    this.documents.previous.follow(uri, undefined);
  }

  /**
   * Sets the diagnostics only if they differ. VS Code treats all that are set as new, and then the
   * fixes that the Problems panel is showing no longer work. That happened with every file that a click
   * in the panel had opened.
   */
  private set(uri: vscode.Uri, diagnostics: readonly vscode.Diagnostic[]): void {
    const shown = this.collection.get(uri) ?? [];
    if (!sameDiagnostics(shown, diagnostics)) this.collection.set(uri, diagnostics);
  }

  private diagnostic(uri: vscode.Uri, problem: Problem, range: vscode.Range): vscode.Diagnostic {
    const { rule, item, severity } = problem;
    const diagnostic = newDiagnostic(
      range,
      problemMessage(problem, this.language.t),
      toDiagnosticSeverity(severity),
    );
    const target = item === undefined ? undefined : this.links.link(uri, item);
    diagnostic.source = SOURCE;
    diagnostic.code = target ? { value: linkText(rule, this.language.t), target } : rule;
    return diagnostic;
  }

  /** Without this, a file that was not checked would look free of problems. */
  private tooLarge(bytes = 0): vscode.Diagnostic {
    const { t } = this.language;
    const message =
      bytes > MOST_BYTES
        ? unread(bytes, t)
        : t(
            'This file has more than {count} characters, so it is not checked here. The command line "kakunin check" checks it.',
            { count: MOST_CHARACTERS.toLocaleString('en') },
          );
    return ofFile(message, 0, vscode.DiagnosticSeverity.Information);
  }
}

/**
 * The start of the text, where a checklist has its key. It is searched after each change of any
 * YAML.
 */
function startOf(document: vscode.TextDocument): string {
  if (!mayHaveOtherName(document)) return '';
  const end = document.positionAt(START_LENGTH);
  return document.getText(new vscode.Range(0, 0, end.line, end.character));
}

/** A diagnostic about the file as a whole, without a rule. */
function ofFile(
  message: string,
  line = 0,
  severity = vscode.DiagnosticSeverity.Error,
): vscode.Diagnostic {
  const range = new vscode.Range(line, 0, line, 0);
  const diagnostic = newDiagnostic(range, message, severity);
  diagnostic.source = SOURCE;
  return diagnostic;
}

function unread(bytes: number, t: Translate): string {
  return t('This file has {size} MB and is not read: no checklist is larger than {most} MB.', {
    size: megabytes(bytes),
    most: megabytes(MOST_BYTES),
  });
}

/** What the link does, then the rule, by which settings and the list of rules name it. */
function linkText(rule: string, t: Translate): string {
  return `${t('Show in table')}${BEFORE_RULE}${rule}`;
}

const BEFORE_RULE = ' · ';

/** The rule of one of our diagnostics. */
export function ruleOf({ source, code }: vscode.Diagnostic): string | undefined {
  if (source !== SOURCE) return undefined;
  if (typeof code === 'object') return String(code.value).split(BEFORE_RULE).at(-1);
  return typeof code === 'string' ? code : undefined;
}
