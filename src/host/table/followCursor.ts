import * as vscode from 'vscode';
import { fieldAt, fieldSpan } from '../../core/languageFeatures/fieldAt';
import { toOffset, toRange } from '../convert';
import { isChecklistFile } from '../documentKind';
import type { Documents } from '../documents';
import type { Pane } from './pane';

/** Someone who holds an arrow key down is followed when they stop. */
const PAUSE_MS = 80;

/**
 * Where the text and the table of a document are both open, the row of one shows in the other (setting
 * `kakunin.followCursor`). The one that has the keyboard leads; it is never scrolled, and the other one never
 * takes the focus.
 */
export class FollowCursor implements vscode.Disposable {
  private readonly subscriptions: readonly vscode.Disposable[];
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly documents: Documents,
    private readonly panes: () => readonly Pane[],
  ) {
    this.subscriptions = [
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
        if (!isChecklistFile(textEditor.document.uri) || !this.leads(textEditor)) return;
        clearTimeout(this.timer);
        this.timer = setTimeout(() => this.leadFromText(textEditor), PAUSE_MS);
      }),
      // After a click into a table, VS Code says this last.
      vscode.window.onDidChangeActiveTextEditor(() => {
        for (const pane of this.panes()) this.lead(pane);
      }),
    ];
  }

  dispose(): void {
    clearTimeout(this.timer);
    for (const each of this.subscriptions) each.dispose();
  }

  /** The user has gone to another place of the table: its text goes there too. */
  lead({ document, panel, place: item, field }: Pane): void {
    if (!panel.active || !isOn(document)) return;
    for (const editor of vscode.window.visibleTextEditors) {
      if (editor.document === document && !this.leads(editor))
        this.moveText(editor, { item, field });
    }
  }

  private moveText(
    editor: vscode.TextEditor,
    place: { readonly item: string | null; readonly field: string | null },
  ): void {
    const { document, selection } = editor;
    const { checklist, parsed } = this.documents.analysis(document);
    const span = checklist && fieldSpan(checklist, place);
    if (!span) return;
    const range = toRange(document, span);
    const at = fieldAt(checklist, parsed.text, toOffset(document, selection.active));
    const isThere = at.item === place.item && (at.field ?? null) === place.field;
    if (!isThere) editor.selection = new vscode.Selection(range.start, range.start);
    editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  }

  /** With a table in front there is no active text editor. */
  private leads(editor: vscode.TextEditor): boolean {
    return vscode.window.activeTextEditor === editor;
  }

  private leadFromText(editor: vscode.TextEditor): void {
    const { document, selection } = editor;
    const panes = this.panes().filter(
      (pane) => pane.document === document && pane.panel.visible && !pane.panel.active,
    );
    if (panes.length === 0 || !this.leads(editor) || !isOn(document)) return;
    const { checklist, parsed } = this.documents.analysis(document);
    if (!checklist) return;
    const place = fieldAt(checklist, parsed.text, toOffset(document, selection.active));
    for (const pane of panes) pane.follow(place.item, place.field);
  }
}

function isOn(document: vscode.TextDocument): boolean {
  return vscode.workspace.getConfiguration('kakunin', document).get('followCursor') !== false;
}
