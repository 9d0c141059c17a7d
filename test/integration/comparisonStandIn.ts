import * as vscode from 'vscode';
import type { ComparisonView } from '../../src/core/compare/comparisonView';
import type { Comparisons } from '../../src/host/compare/comparisons';
import type { FromComparison, ToComparison } from '../../src/protocol/comparisonMessages';

/** A page of a comparison that a test speaks for; it comes back as after a reload of the window. */
export class ComparisonStandIn {
  readonly heard: ToComparison[] = [];
  isClosed = false;
  private readonly said = new vscode.EventEmitter<unknown>();
  private readonly disposed = new vscode.EventEmitter<void>();

  private constructor() {
    this.disposed.event(() => (this.isClosed = true));
  }

  /** `source` is what the page has kept. */
  static async open(comparisons: Comparisons, source: unknown): Promise<ComparisonStandIn> {
    const page = new ComparisonStandIn();
    await comparisons.deserializeWebviewPanel(page.panel(), { source, top: 0, open: [] });
    page.sayAnything({ type: 'ready' });
    return page;
  }

  get view(): ComparisonView | undefined {
    return this.heard.filter((each) => each.type === 'comparison').at(-1)?.view;
  }

  say(message: FromComparison): void {
    this.sayAnything(message);
  }

  sayAnything(data: unknown): void {
    this.said.fire(data);
  }

  private panel(): vscode.WebviewPanel {
    const webview = {
      options: {},
      html: '',
      cspSource: 'https://stand-in.invalid',
      asWebviewUri: (uri: vscode.Uri) => uri,
      onDidReceiveMessage: this.said.event,
      postMessage: (message: ToComparison) => {
        // Through JSON, as the real one sends it.
        this.heard.push(JSON.parse(JSON.stringify(message)) as ToComparison);
        return Promise.resolve(true);
      },
    };
    const panel: Partial<vscode.WebviewPanel> = {
      webview,
      visible: true,
      active: false,
      onDidChangeViewState: new vscode.EventEmitter<vscode.WebviewPanelOnDidChangeViewStateEvent>()
        .event,
      onDidDispose: this.disposed.event,
      reveal: () => undefined,
      dispose: () => this.disposed.fire(),
    };
    return panel as vscode.WebviewPanel;
  }
}
