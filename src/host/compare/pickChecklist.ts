import * as vscode from 'vscode';
import type { Translate } from '../../core/problems/translate';
import { findChecklists } from '../checklistFiles';
import { isChecklistFile } from '../documentKind';
import { showWarning } from '../ui/notices';
import { pick } from '../ui/picks';
import type { Side } from './sides';

/** The label of a file: its path below the folder of the workspace. */
export function fileLabel(uri: vscode.Uri): string {
  return vscode.workspace.asRelativePath(uri);
}

/** Asks for another checklist than that file: one of the workspace, or one from elsewhere. */
export async function pickChecklist(
  except: vscode.Uri,
  placeHolder: string,
  t: Translate,
): Promise<Side | undefined> {
  const others = (await findChecklists()).filter((each) => each.toString() !== except.toString());
  const items = others
    .map((uri) => ({ label: fileLabel(uri), uri }))
    .sort((a, b) => (a.label < b.label ? -1 : 1));
  const elsewhere = { label: t('Choose a file elsewhere…'), uri: undefined };
  const picked = await pick([...items, elsewhere], { placeHolder });
  const uri = picked && (picked.uri ?? (await chooseElsewhere(except, t)));
  return uri && { uri, label: fileLabel(uri) };
}

async function chooseElsewhere(near: vscode.Uri, t: Translate): Promise<vscode.Uri | undefined> {
  const chosen = await vscode.window.showOpenDialog({
    defaultUri: vscode.Uri.joinPath(near, '..'),
    openLabel: t('Choose'),
    filters: { 確認表: ['yaml'] },
  });
  const uri = chosen?.[0];
  if (!uri || isChecklistFile(uri)) return uri;
  void showWarning(t('This file is not a checklist'));
  return undefined;
}
