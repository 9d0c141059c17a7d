import * as vscode from 'vscode';
import type { Field } from '../../core/format/fields';
import { ANSWER_FIELD } from '../../core/format/newRow';
import { fieldAt, fieldSpan } from '../../core/languageFeatures/fieldAt';
import { toLineStart, toOffset, toPosition } from '../convert';
import { VIEW_TYPE } from '../documentKind';
import type { Documents } from '../documents';
import type { Pane } from './pane';

/** A row by its id, or a line that counts from 1. */
export interface TextPlace {
  readonly item: string | null;
  readonly line: number | null;
}

/** A field of a row or of the head (`item` null) that has the focus. */
interface TablePlace {
  readonly item: string | null;
  readonly field: string | null;
}

/** The same place in both views of a document, at the last switch. */
interface Switch {
  /** The text of the document. */
  readonly text: string;
  readonly table: TablePlace;
  readonly cursor: vscode.Position;
}

interface Tables {
  reveal(uri: vscode.Uri, item: string | null, field?: string): void;
}

/**
 * Switches between text and table of a document, at the same row and field. The file leaves many fields
 * out, and the table has no cursor within a line, so each switch is remembered: who goes back without
 * having moved is where they were.
 */
export class SwitchEditor {
  /** By the URI of the document. */
  private readonly last = new Map<string, Switch>();

  constructor(
    private readonly documents: Documents,
    private readonly tables: Tables,
  ) {}

  /** Replaces the table of the pane by the text. */
  async tableToText(pane: Pane, { item, line }: TextPlace): Promise<void> {
    const { document, panel } = pane;
    await pane.settle();
    const table = { item, field: item === pane.place ? pane.field : null };
    const cursor = line === null ? this.cursorAt(document, table) : toLineStart(document, line);
    if (!panel.active) panel.reveal();
    await showActiveAs(document, 'default');
    const selection = cursor && new vscode.Range(cursor, cursor);
    await vscode.window.showTextDocument(document, selection ? { selection } : {});
    if (cursor && line === null) this.remember(document, { table, cursor });
  }

  /** Replaces the active text editor by the table, with the focus on the field at the cursor. */
  async textToTable({ document, selection }: vscode.TextEditor): Promise<void> {
    const cursor = selection.active;
    const table = this.placeAt(document, cursor);
    await showActiveAs(document, VIEW_TYPE);
    if (!table) return;
    this.tables.reveal(document.uri, table.item, table.field ?? undefined);
    this.remember(document, { table, cursor });
  }

  /** Opens the table in a tab of its own, so that the text diff stays, at the field at the cursor if it is known. */
  async diffToTable(uri: vscode.Uri): Promise<void> {
    const editors = vscode.window.visibleTextEditors;
    const editor = editors.find(({ document }) => document.uri.toString() === uri.toString());
    const place = editor && this.placeAt(editor.document, editor.selection.active);
    const options = { viewColumn: vscode.ViewColumn.Active, preview: false };
    await vscode.commands.executeCommand('vscode.openWith', uri, VIEW_TYPE, options);
    if (place) this.tables.reveal(uri, place.item, place.field ?? undefined);
  }

  private cursorAt(document: vscode.TextDocument, table: TablePlace): vscode.Position | undefined {
    const last = this.lastIn(document);
    if (last?.table.item === table.item && last.table.field === table.field) return last.cursor;
    const { checklist } = this.documents.analysis(document);
    const span = checklist && fieldSpan(checklist, table);
    return span && toPosition(document, span.start);
  }

  private placeAt(document: vscode.TextDocument, cursor: vscode.Position): TablePlace | undefined {
    const last = this.lastIn(document);
    if (last?.cursor.isEqual(cursor)) return last.table;
    const { checklist, parsed } = this.documents.analysis(document);
    if (!checklist) return undefined;
    const { item, field } = fieldAt(checklist, parsed.text, toOffset(document, cursor));
    // Where a row is shown as a whole, its answer gets the focus.
    const focused: Field | null = item === null ? null : ANSWER_FIELD;
    return { item, field: field ?? focused };
  }

  /** The last switch, if the text is still the same. */
  private lastIn(document: vscode.TextDocument): Switch | undefined {
    const last = this.last.get(document.uri.toString());
    return last?.text === document.getText() ? last : undefined;
  }

  private remember(document: vscode.TextDocument, places: Omit<Switch, 'text'>): void {
    this.last.set(document.uri.toString(), { text: document.getText(), ...places });
  }
}

/**
 * Replaces the active editor. With unsaved changes, opens a second editor instead: when it replaced the last
 * editor of its kind, VS Code would ask whether to discard them.
 */
async function showActiveAs(document: vscode.TextDocument, editor: string): Promise<void> {
  if (document.isDirty) {
    const options = { viewColumn: vscode.ViewColumn.Active, preview: false };
    await vscode.commands.executeCommand('vscode.openWith', document.uri, editor, options);
  } else await vscode.commands.executeCommand('reopenActiveEditorWith', editor);
}

/** Opens the table, in the active column or the one given. */
export async function openTable(uri: vscode.Uri, column?: vscode.ViewColumn): Promise<void> {
  await vscode.commands.executeCommand('vscode.openWith', uri, VIEW_TYPE, column);
}
