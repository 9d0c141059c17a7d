import * as vscode from 'vscode';
import { onDisk, pause } from '../../integration/workbench';

const PATIENCE_MS = 10_000;

/**
 * Waits until the document has nothing to save and is what its file is. What there is to save is
 * saved; where the file is newer VS Code asks, and the answer here is to take the file's. Of that
 * `told` hears.
 */
export async function agreed(
  document: vscode.TextDocument,
  told: (what: string) => void = () => undefined,
): Promise<void> {
  const end = Date.now() + PATIENCE_MS;
  let file: string;
  do {
    if (document.isDirty && !(await document.save())) {
      told('reverting');
      await vscode.commands.executeCommand('workbench.action.files.revert');
    }
    file = await onDisk(document.uri);
    if (!document.isDirty && document.getText() === file) return;
    await pause(20);
  } while (Date.now() < end);
  const state = document.isDirty ? 'there is something to save' : 'there is nothing to save';
  const [text, disk] = [document.getText(), file].map((each) => JSON.stringify(each));
  throw new Error(
    `document and disk differ, and ${state}\nthe document: ${text}\nthe disk: ${disk}`,
  );
}
