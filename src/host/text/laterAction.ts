import type * as vscode from 'vscode';
import type { Refusal } from '../../core/edit/operation/refusal';
import { refusalMessage } from '../../core/problems/refusalMessage';
import type { Translate } from '../../core/problems/translate';
import type { TextEdit } from '../../core/text/span';
import { openDocument } from '../checklistFiles';
import { toWorkspaceEdit } from '../convert';
import { PlainAction } from '../ui/editorItems';
import { showWarning } from '../ui/notices';

export type Edits =
  | { readonly ok: true; readonly edits: readonly TextEdit[] }
  | { readonly ok: false; readonly refusal: Refusal };

const NOT_TAKEN = { ok: false, refusal: { code: 'not-taken' } } as const;

/**
 * An action whose edits are made only once it is chosen: to make them, the text is parsed again,
 * and VS Code asks for the actions at every move of the cursor.
 */
export class LaterAction extends PlainAction {
  constructor(
    title: string,
    kind: vscode.CodeActionKind,
    private readonly uri: vscode.Uri,
    private readonly makeEdits: (document: vscode.TextDocument) => Edits,
  ) {
    super(title, kind);
  }

  /**
   * Makes the edits for the text as it is now, or tells the user why there are none. The Problems
   * panel may show an action longer than its document is open: so the document is asked for anew.
   */
  resolve(t: Translate): void {
    const document = openDocument(this.uri);
    const made = document ? this.makeEdits(document) : NOT_TAKEN;
    if (document && made.ok) this.edit = toWorkspaceEdit(document, made.edits);
    if (!made.ok) void showWarning(refusalMessage(made.refusal, t));
  }
}
