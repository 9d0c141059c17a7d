import * as vscode from 'vscode';
import type { Operation } from '../../core/edit/operation/operation';
import type { EditQueue } from '../editQueue';

/**
 * What is typed in a page and not sent. It belongs in the file when the user leaves the tab or closes it, as
 * when the user leaves the cell. VS Code removes a page before the page can send it, so the host writes it.
 */
export class PendingInput {
  private operations: readonly Operation[] = [];

  constructor(
    private readonly document: vscode.TextDocument,
    private readonly queue: EditQueue,
  ) {}

  set(operations: readonly Operation[]): void {
    this.operations = operations;
  }

  /**
   * Resolves when it is in the document, or cannot be written because the value has changed meanwhile. Never
   * rejects.
   */
  async write(): Promise<void> {
    const { operations } = this;
    this.operations = [];
    if (operations.length > 0) await this.run(operations).catch(console.error);
  }

  private async run(operations: readonly Operation[]): Promise<void> {
    const { document, queue } = this;
    const outcome = await queue.run(document, () => operations);
    if (outcome.ok || outcome.refusal.code !== 'not-taken') return;
    // VS Code closed the document with its last editor.
    const again = await vscode.workspace.openTextDocument(document.uri);
    await queue.run(again, () => operations);
  }
}
