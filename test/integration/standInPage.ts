import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Choice } from '../../src/core/conflict/choice';
import type { Operation } from '../../src/core/edit/operation/operation';
import { viewAfter } from '../../src/protocol/following';
import type { ResultMessage, ToHost, ToPage, ViewMessage } from '../../src/protocol/messages';
import { newFile, tables, until } from './workbench';

type ShownPanel = { -readonly [Key in keyof vscode.WebviewPanel]?: vscode.WebviewPanel[Key] };

/**
 * A page that a test speaks for: the extension gives it a pane of the document as it gives one to
 * a webview, and it hears and says what the real page would.
 */
export class StandInPage {
  readonly heard: ToPage[] = [];
  /** What it had to show after each `view` and `difference`. */
  readonly views: ViewMessage[] = [];
  html = '';
  private constructor(readonly document: vscode.TextDocument) {}

  private readonly said = new vscode.EventEmitter<unknown>();
  private readonly viewState =
    new vscode.EventEmitter<vscode.WebviewPanelOnDidChangeViewStateEvent>();
  private shownPanel: ShownPanel = {};
  private readonly disposed = new vscode.EventEmitter<void>();
  private nextId = 1;
  private onFlush: ((id: number) => void) | undefined;

  /** Its document is a new file. */
  static async openNew(text: string): Promise<StandInPage> {
    return StandInPage.open(await vscode.workspace.openTextDocument(await newFile(text)));
  }

  static async open(document: vscode.TextDocument): Promise<StandInPage> {
    const page = new StandInPage(document);
    await page.reopen();
    return page;
  }

  /** Closes it, if it is open, and opens it anew: a new page, which knows only what it is told now. */
  async reopen(): Promise<void> {
    const all = await tables();
    this.close();
    all.resolveCustomTextEditor(this.document, this.panel());
    this.say({ type: 'ready' });
  }

  /** Its tab is left for another one: it is taken down. */
  hide(): void {
    this.shownPanel.visible = false;
    this.viewState.fire({ webviewPanel: this.shownPanel as vscode.WebviewPanel });
  }

  close(): void {
    this.disposed.fire();
  }

  /** Resolves when it is closed the next time. */
  whenClosed(): Promise<void> {
    return new Promise((resolve) => {
      const listening = this.disposed.event(() => {
        listening.dispose();
        resolve();
      });
    });
  }

  get view(): ViewMessage {
    const last = this.views.at(-1);
    assert.ok(last, 'no view came');
    return last;
  }

  say(message: ToHost): void {
    this.sayAnything(message);
  }

  sayAnything(data: unknown): void {
    this.said.fire(data);
  }

  edit(...operations: Operation[]): Promise<ResultMessage> {
    const id = this.nextId++;
    this.say({ type: 'edit', id, operations });
    return this.result(id);
  }

  fix(rule: string, fix: string, item: string, field: string | null): Promise<ResultMessage> {
    const id = this.nextId++;
    this.say({ type: 'fix', id, rule, fix, item, field });
    return this.result(id);
  }

  resolve(...choices: Choice[]): Promise<ResultMessage> {
    const id = this.nextId++;
    this.say({ type: 'resolve', id, choices });
    return this.result(id);
  }

  result(id: number): Promise<ResultMessage> {
    return until(`the result of ${id}`, () =>
      this.heard.filter((each) => each.type === 'result').find((each) => each.id === id),
    );
  }

  /** What it does when the extension asks for what is typed; by default it never answers. */
  whenFlushed(answer: (id: number) => void): void {
    this.onFlush = answer;
  }

  private hear(message: ToPage): void {
    this.heard.push(message);
    if (message.type === 'view' || message.type === 'difference') {
      const view = viewAfter(this.views.at(-1), message);
      assert.ok(view, 'the difference does not follow from what the page has');
      this.views.push(view);
    }
    if (message.type === 'flush') this.onFlush?.(message.id);
  }

  private panel(): vscode.WebviewPanel {
    const webview = {
      options: {},
      html: '',
      cspSource: 'https://stand-in.invalid',
      asWebviewUri: (uri: vscode.Uri) => uri,
      onDidReceiveMessage: this.said.event,
      postMessage: (message: ToPage) => {
        // Through JSON, as the real one sends it.
        this.hear(JSON.parse(JSON.stringify(message)) as ToPage);
        return Promise.resolve(true);
      },
    };
    const panel: ShownPanel = {
      webview,
      viewType: 'kakunin.table',
      active: false,
      visible: true,
      onDidChangeViewState: this.viewState.event,
      onDidDispose: this.disposed.event,
      reveal: () => undefined,
      dispose: () => this.disposed.fire(),
    };
    this.shownPanel = panel;
    return panel as vscode.WebviewPanel;
  }
}
