import * as vscode from 'vscode';
import type { Refusal } from '../core/edit/refusal';
import { refusalMessage } from '../core/problems/message';
import type { Translate } from '../core/problems/translate';
import type { TextEdit } from '../core/text/span';
import { toWorkspaceEdit } from './convert';

export type Edits =
  | { readonly ok: true; readonly edits: readonly TextEdit[] }
  | { readonly ok: false; readonly refusal: Refusal };

/**
 * An action whose edits are made only once it is chosen: to make them, the text is parsed again,
 * and VS Code asks for the actions at every move of the cursor.
 */
export class LaterAction extends vscode.CodeAction {
  constructor(
    title: string,
    kind: vscode.CodeActionKind,
    private readonly document: vscode.TextDocument,
    private readonly makeEdits: () => Edits,
  ) {
    super(title, kind);
  }

  /** Makes the edits for the text as it is now, or tells the user why there are none. */
  resolve(t: Translate): void {
    const made = this.makeEdits();
    if (made.ok) this.edit = toWorkspaceEdit(this.document, made.edits);
    else void vscode.window.showWarningMessage(refusalMessage(made.refusal, t));
  }
}
