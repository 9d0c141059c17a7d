import * as vscode from 'vscode';
import { MergeBases } from '../compare/mergeBases';
import { VIEW_TYPE } from '../documentKind';
import { FocusContext } from './focusContext';
import type { PaneServices } from './pane';
import { Pane } from './pane';
import { FollowCursor } from './followCursor';
import { SwitchEditor } from './switchEditor';

interface Target {
  /** `null` for the head. */
  readonly item: string | null;
  readonly field: string | undefined;
}

/** Shows checklists as tables, and has a list of the open ones. */
export class TableEditor implements vscode.CustomTextEditorProvider, vscode.Disposable {
  private readonly open = new Set<Pane>();
  private readonly opened = new vscode.EventEmitter<void>();
  /** Rows to show once their document has a pane, by the document's URI. */
  private readonly awaited = new Map<string, Target>();
  private readonly registrations: readonly vscode.Disposable[];
  private readonly services: PaneServices;
  private readonly focus = new FocusContext();
  private readonly bases = new MergeBases();
  private readonly following: FollowCursor;
  readonly switches: SwitchEditor;

  constructor(services: Omit<PaneServices, 'bases' | 'openText' | 'focus' | 'moved'>) {
    const { documents } = services;
    this.switches = new SwitchEditor(documents, this);
    this.following = new FollowCursor(documents, () => this.panes);
    this.services = {
      ...services,
      bases: this.bases,
      openText: (pane, place) => this.switches.tableToText(pane, place),
      moved: (pane) => this.following.lead(pane),
      focus: (pane, focused) => this.focus.set(pane, focused),
    };
    this.registrations = [
      vscode.window.registerCustomEditorProvider(VIEW_TYPE, this, {
        supportsMultipleEditorsPerDocument: true,
        webviewOptions: { enableFindWidget: true, retainContextWhenHidden: false },
      }),
      vscode.workspace.onWillSaveTextDocument((event) => this.beforeSave(event)),
    ];
  }

  get panes(): readonly Pane[] {
    return [...this.open];
  }

  /** A table has been opened. */
  get onDidOpen(): vscode.Event<void> {
    return this.opened.event;
  }

  /** The pane that is the active editor. Uses the tabs: after a split, `panel.active` is updated late. */
  get active(): Pane | undefined {
    const { activeTab, viewColumn } = vscode.window.tabGroups.activeTabGroup;
    const input = activeTab?.input;
    if (!(input instanceof vscode.TabInputCustom) || input.viewType !== VIEW_TYPE) return undefined;
    const panes = this.panesOf(input.uri).filter(({ panel }) => panel.viewColumn === viewColumn);
    return panes.find(({ panel }) => panel.visible) ?? panes[0];
  }

  resolveCustomTextEditor(document: vscode.TextDocument, panel: vscode.WebviewPanel): void {
    const pane = new Pane(document, panel, this.services);
    this.open.add(pane);
    panel.onDidDispose(() => {
      this.open.delete(pane);
      pane.dispose();
    });
    const key = document.uri.toString();
    const target = this.awaited.get(key);
    this.awaited.delete(key);
    if (target) pane.reveal(target.item, target.field);
    this.opened.fire();
  }

  has(uri: vscode.Uri): boolean {
    return this.panesOf(uri).length > 0;
  }

  /** Shows the row or field in the active pane of the document, else in another one, else in the next that opens. */
  reveal(uri: vscode.Uri, item: string | null, field?: string): void {
    const { active } = this;
    const panes = this.panesOf(uri);
    const pane = active && panes.includes(active) ? active : panes[0];
    if (!pane) {
      this.awaited.set(uri.toString(), { item, field });
      return;
    }
    pane.panel.reveal();
    pane.reveal(item, field);
  }

  /** Has the tables of the document send what is typed, and waits until it is in the document. */
  async settle(uri: vscode.Uri): Promise<void> {
    const panes = this.panesOf(uri).filter(({ panel }) => panel.visible);
    await Promise.all(panes.map((pane) => pane.settle()));
  }

  dispose(): void {
    this.bases.dispose();
    const { registrations, open, opened, following } = this;
    for (const each of [...registrations, ...open, opened, following]) each.dispose();
  }

  private panesOf(uri: vscode.Uri): readonly Pane[] {
    const key = uri.toString();
    return this.panes.filter(({ document }) => document.uri.toString() === key);
  }

  /** A save includes what is typed in a table. */
  private beforeSave(event: vscode.TextDocumentWillSaveEvent): void {
    const { document, reason } = event;
    // Autosave after a delay must not write half a word or half a date.
    if (reason === vscode.TextDocumentSaveReason.AfterDelay) return;
    if (this.has(document.uri)) event.waitUntil(this.settle(document.uri));
  }
}
