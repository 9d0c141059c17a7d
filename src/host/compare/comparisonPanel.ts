import * as vscode from 'vscode';
import type { Analysis } from '../../core/analyze';
import { buildComparisonView } from '../../core/compare/buildComparisonView';
import type { VersionName } from '../../core/compare/comparisonView';
import type { ComparedSide } from '../../core/compare/unreadableSide';
import { readComparisonMessage } from '../../protocol/checkComparisonMessage';
import type {
  ComparisonMessage,
  FromComparison,
  RevealChangeMessage,
  ToComparison,
} from '../../protocol/comparisonMessages';
import { comparisonStrings } from '../../protocol/comparisonStrings';
import { toLineStart } from '../convert';
import type { Documents } from '../documents';
import type { LanguageSetting } from '../language';
import { COMPARISON_PAGE, pageHtml, pageRoot } from '../table/pageHtml';
import { showRow } from '../table/showRow';
import type { TableEditor } from '../table/tableEditor';
import type { KeptSources } from './keptSources';
import { OpenVersions } from './openVersions';
import { openTextDiff } from './textDiff';
import type { Sides } from './sides';
import { basename } from '../../core/text/fileName';
import { sourceOf } from './sides';

export interface ComparisonServices {
  readonly extensionUri: vscode.Uri;
  readonly documents: Documents;
  readonly language: LanguageSetting;
  readonly tables: TableEditor;
  readonly sources: KeptSources;
}

/** An open comparison: its page and the two versions. Lives as long as its panel. */
export class ComparisonPanel {
  /** The last message to the page; `undefined` while there is no page. */
  shown: ComparisonMessage | undefined;

  private readonly versions: OpenVersions;
  private readonly owned: readonly { dispose(): unknown }[];
  private isReady = false;
  private isDisposed = false;
  private revealLater: RevealChangeMessage | undefined;

  constructor(
    readonly sides: Sides,
    readonly panel: vscode.WebviewPanel,
    private readonly services: ComparisonServices,
  ) {
    const root = pageRoot(services.extensionUri);
    panel.webview.options = { enableScripts: true, localResourceRoots: [root] };
    this.versions = new OpenVersions(sides, () => this.show());
    this.owned = [
      this.versions,
      panel.webview.onDidReceiveMessage((data: unknown) => this.receive(data)),
      panel.onDidChangeViewState(() => {
        // VS Code removes a hidden page; the page sends `ready` when it is there again.
        if (!panel.visible) this.forgetPage();
      }),
      services.language.onDidChange(() => this.load(root)),
      services.documents.bytes.onDidChange((changed) => {
        const isShown = (side: VersionName): boolean => this.versions.document(side) === changed;
        if (isShown('before') || isShown('after')) this.show();
      }),
    ];
    this.load(root);
  }

  dispose(): void {
    this.isDisposed = true;
    this.forgetPage();
    for (const each of this.owned) each.dispose();
  }

  /** Scrolls to the change of the row, now or once the page is there. */
  reveal(item: string): void {
    const message = { type: 'reveal', item } as const;
    if (this.shown) this.post(message);
    else this.revealLater = message;
  }

  private receive(data: unknown): Promise<void> | void {
    const message = readComparisonMessage(data);
    if (message) return this.handle(message);
  }

  private async handle(message: FromComparison): Promise<void> {
    switch (message.type) {
      case 'ready':
        await this.start();
        return;
      case 'open-diff':
        await openTextDiff(this.sides, message.item, (side) => this.analysis(side));
        return;
      case 'open-table':
        await this.openTable(message.item);
        return;
      case 'open-version':
        await this.openVersion(message.side, message.line);
    }
  }

  private async start(): Promise<void> {
    const { before, after } = this.sides;
    const { language } = this.services;
    this.post({
      type: 'init',
      language: language.current,
      strings: comparisonStrings(language.t),
      labels: { before: before.label, after: after.label },
      source: this.services.sources.keep(sourceOf(this.sides)),
    });
    this.isReady = true;
    await this.versions.read();
    this.show();
  }

  /** Sends the current comparison to the page, if the page is ready and the versions are read. */
  private show(): void {
    if (!this.isReady || !this.versions.areRead) return;
    const sides = { before: this.side('before'), after: this.side('after') };
    const view = buildComparisonView(sides, this.services.language.t);
    this.shown = { type: 'comparison', title: basename(this.sides.after.uri), view };
    this.post(this.shown);
    if (this.revealLater) this.post(this.revealLater);
    this.revealLater = undefined;
  }

  private side(name: VersionName): ComparedSide {
    const document = this.versions.document(name);
    const isTooLarge = document && this.services.documents.isTooLarge(document);
    return isTooLarge || this.versions.isTooLarge(name) ? 'too-large' : this.analysis(name);
  }

  private analysis(side: VersionName): Analysis | undefined {
    const document = this.versions.document(side);
    return document && this.services.documents.analysis(document);
  }

  private async openTable(item: string): Promise<void> {
    const { tables } = this.services;
    const { uri } = this.sides.after;
    await showRow(tables, uri, { item });
  }

  private async openVersion(side: VersionName, line: number | null): Promise<void> {
    const document = this.versions.document(side);
    if (!document) return;
    const start = toLineStart(document, line ?? 1);
    await vscode.window.showTextDocument(document, { selection: new vscode.Range(start, start) });
  }

  private load(root: vscode.Uri): void {
    const { panel, services } = this;
    this.forgetPage();
    const { current, t } = services.language;
    panel.webview.html = pageHtml(panel.webview, root, {
      ...COMPARISON_PAGE,
      language: current,
      title: t('Changes of a checklist'),
    });
  }

  private forgetPage(): void {
    this.isReady = false;
    this.shown = undefined;
  }

  private post(message: ToComparison): void {
    if (!this.isDisposed) void this.panel.webview.postMessage(message);
  }
}
