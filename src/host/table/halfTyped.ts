import * as vscode from 'vscode';
import type { Operation } from '../../core/edit/operation/operation';
import type { EditQueue } from '../editQueue';

/**
 * What is typed in a page and not sent. VS Code takes a page down before it can send it, so the host
 * writes it: it belongs to the file when its tab is left or closed, as when its cell is left.
 */
export class HalfTyped {
  private operations: readonly Operation[] = [];

  constructor(
    private readonly document: vscode.TextDocument,
    private readonly queue: EditQueue,
  ) {}

  is(operations: readonly Operation[]): void {
    this.operations = operations;
  }

  /**
   * Resolves when it is in the document, or cannot be: what others have written there meanwhile
   * stays. Never rejects.
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
    // With its last editor the document went too.
    const again = await vscode.workspace.openTextDocument(document.uri);
    await queue.run(again, () => operations);
  }
}
