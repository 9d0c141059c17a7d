import * as vscode from 'vscode';
import { conflictStart } from '../core/reading/conflictStart';
import type { Translate } from '../core/problems/translate';
import { gitApi } from './compare/gitApi';
import { toPosition } from './convert';
import { isChecklistFile } from './documentKind';
import type { LanguageSetting } from './language';
import { confirm, showInformation } from './ui/notices';

/** The command of the light bulb at a conflict; not in the manifest. Its argument: the document. */
export const MERGE_EDITOR_COMMAND = 'kakunin.openMergeEditor';

/**
 * Opens VS Code's merge editor, which starts over from the versions in Git. If the document has unsaved
 * changes, the user confirms first. False if there is no merge editor for this file.
 */
export async function openMergeEditor(
  { uri, isDirty }: vscode.TextDocument,
  t: Translate,
): Promise<boolean> {
  if (!(await isMerging(uri))) return false;
  if (isDirty && !(await isWanted(t))) return true;
  const opened = anotherTab();
  await vscode.commands.executeCommand('git.openMergeEditor', uri);
  return opened;
}

function isWanted(t: Translate): Promise<boolean> {
  const yes = t('Open the merge editor');
  const question = t(
    'The merge editor starts over from the two versions in Git: choices made here that are not saved yet are not in it.',
  );
  return confirm(question, yes);
}

const OPENING_MS = 3000;

/**
 * Whether another tab becomes active. Older versions of VS Code, such as 1.100, have no merge editor
 * for files with a custom editor: the command then does nothing and reports nothing.
 */
function anotherTab(): Promise<boolean> {
  const { tabGroups } = vscode.window;
  const before = tabGroups.activeTabGroup.activeTab;
  return new Promise((resolve) => {
    const end = (found: boolean): void => {
      clearTimeout(timer);
      subscription.dispose();
      resolve(found);
    };
    const subscription = tabGroups.onDidChangeTabs(() => {
      if (tabGroups.activeTabGroup.activeTab !== before) end(true);
    });
    const timer = setTimeout(() => end(false), OPENING_MS);
  });
}

async function isMerging(uri: vscode.Uri): Promise<boolean> {
  const repository = (await gitApi())?.getRepository(uri);
  await repository?.status();
  const changes = repository?.state.mergeChanges ?? [];
  return changes.some((change) => change.uri.toString() === uri.toString());
}

/**
 * The command for a conflict in the text. Without a merge editor, it shows the conflict and says
 * why.
 */
export function registerMergeEditor(language: LanguageSetting): vscode.Disposable {
  return vscode.commands.registerCommand(MERGE_EDITOR_COMMAND, async (uri: unknown) => {
    if (!(uri instanceof vscode.Uri) || !isChecklistFile(uri)) return;
    const { t } = language;
    const document = await vscode.workspace.openTextDocument(uri);
    if (await openMergeEditor(document, t)) return;
    await showConflict(document);
    showInformation(
      t('There is no merge editor for this file here. Choose in the text or in the table.'),
    );
  });
}

async function showConflict(document: vscode.TextDocument): Promise<void> {
  const at = toPosition(document, conflictStart(document.getText()) ?? 0);
  await vscode.window.showTextDocument(document, { selection: new vscode.Range(at, at) });
}
