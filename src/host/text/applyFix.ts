import * as vscode from 'vscode';
import type { FixTarget } from '../../core/rules/fixTarget';
import { isItemField } from '../../core/format/fields';
import { toPosition } from '../convert';
import { isChecklistFile } from '../documentKind';
import type { Documents } from '../documents';
import type { EditQueue } from '../editQueue';
import type { LanguageSetting } from '../language';
import { carryOut } from '../table/request';
import { showWarning } from '../ui/notices';

/** The command of a code lens; not in the manifest. Its arguments: the document and a `FixTarget`. */
export const APPLY_FIX_COMMAND = 'kakunin.applyFix';

interface Services {
  readonly documents: Documents;
  readonly queue: EditQueue;
  readonly language: LanguageSetting;
}

/** Applies a fix to the current text, as one undo step; shows a warning if the problem is gone. */
export function registerApplyFix(services: Services): vscode.Disposable {
  return vscode.commands.registerCommand(APPLY_FIX_COMMAND, (uri: unknown, target: unknown) =>
    uri instanceof vscode.Uri && isChecklistFile(uri) && isFixTarget(target)
      ? applyFix(uri, target, services)
      : undefined,
  );
}

async function applyFix(uri: vscode.Uri, target: FixTarget, services: Services): Promise<void> {
  const document = await vscode.workspace.openTextDocument(uri);
  const { result, goOnAt } = await carryOut(document, { type: 'fix', id: 0, ...target }, services);
  if (result.message !== undefined) void showWarning(result.message);
  if (goOnAt) goOn(document, goOnAt, services);
}

/** Moves the cursor to a key that the fix added without a value: the user enters the value. */
function goOn(
  document: vscode.TextDocument,
  { item, field }: { readonly item: string; readonly field: string },
  { documents }: Services,
): void {
  const editor = vscode.window.activeTextEditor;
  const row = documents.analysis(document).checklist?.rows.find(({ id }) => id === item);
  const afterColon = isItemField(field) ? row?.field(field)?.entry.afterColon : undefined;
  if (editor?.document !== document || afterColon === undefined) return;
  const { range } = document.lineAt(toPosition(document, afterColon));
  editor.selection = new vscode.Selection(range.end, range.end);
  editor.revealRange(range);
}

/** Anyone can run a command by its name, so the argument is validated. */
function isFixTarget(value: unknown): value is FixTarget {
  if (typeof value !== 'object' || value === null) return false;
  const { item, rule, field, fix } = value as Partial<Record<keyof FixTarget, unknown>>;
  const named = [item, rule, fix].every((each) => typeof each === 'string');
  return named && (field === null || typeof field === 'string');
}
