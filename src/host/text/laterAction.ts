import type * as vscode from 'vscode';
import { refusalMessage } from '../../core/problems/refusalMessage';
import type { Translate } from '../../core/problems/translate';
import { openDocument } from '../checklistFiles';
import { toWorkspaceEdit } from '../convert';
import type { EditQueue, MakePlan } from '../editQueue';
import { NOT_TAKEN } from '../editQueue';
import { PlainAction } from '../ui/editorItems';
import { showWarning } from '../ui/notices';

/**
 * A code action whose edits are planned only once the user chooses it: planning parses the text again,
 * and VS Code asks for the actions at every move of the cursor.
 */
export class LaterAction extends PlainAction {
  constructor(
    title: string,
    kind: vscode.CodeActionKind,
    private readonly uri: vscode.Uri,
    private readonly makePlan: MakePlan,
  ) {
    super(title, kind);
  }

  /**
   * Plans the edits for the text as it is now, or shows the user why there are none. The Problems panel
   * may show an action longer than its document is open, so the document is looked up again.
   */
  async resolve(queue: EditQueue, t: Translate): Promise<void> {
    const document = openDocument(this.uri);
    const plan = document ? await queue.prepare(document, this.makePlan) : NOT_TAKEN;
    if (document && plan.ok) this.edit = toWorkspaceEdit(document, plan.edits);
    if (!plan.ok) void showWarning(refusalMessage(plan.refusal, t));
  }
}
