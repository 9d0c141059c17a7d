import * as vscode from 'vscode';
import type { Edition } from '../core/catalog/types';
import { CONTRACT_KINDS } from '../core/model/fields';
import type { HeadField } from '../core/model/fields';
import type { Translate } from '../core/problems/translate';
import { isFileName } from '../core/text/fileName';
import type { HeadValues } from './createChecklist';
import { checklistText, exists, suggestedName, withSuffix, writeNewFile } from './createChecklist';
import { showError } from './ui/notices';
import { askForText, pick } from './ui/picks';

/** Asks for what is known of the contract and writes a checklist; `undefined` when given up. */
export async function createByAsking(
  { editions, t }: { readonly editions: readonly Edition[]; readonly t: Translate },
  folder: vscode.Uri | undefined,
): Promise<vscode.Uri | undefined> {
  const values = await askHead(t);
  if (!values) return undefined;
  const uri = await askFile(suggestedName(values), folder ?? (await pickFolder()), t);
  const text = checklistText(values, editions);
  if (!uri || text === undefined) return undefined;
  if (await writeNewFile(uri, text)) return uri;
  showError(t('A file of this name is there already.'));
  return undefined;
}

const STEPS = 5;

function stepTitle(step: number, t: Translate): string {
  return t('New checklist ({step}/{steps})', { step, steps: STEPS });
}

async function askHead(t: Translate): Promise<HeadValues | undefined> {
  const values: Partial<Record<HeadField, string>> = {};
  const asked: readonly HeadField[] = ['医療機関', '事業者', '対象システム'];
  for (const [index, field] of asked.entries()) {
    const value = await askForText({
      title: stepTitle(index + 1, t),
      prompt: t('{field}. It may be left empty.', { field }),
      placeHolder: field,
      ignoreFocusOut: true,
    });
    if (value === undefined) return undefined;
    values[field] = value.trim();
  }
  const later = t('Decide later');
  const kinds = [...CONTRACT_KINDS, later].map((label) => ({ label }));
  const picked = await pick(kinds, {
    title: stepTitle(4, t),
    placeHolder: t('Kind of the contract'),
    ignoreFocusOut: true,
  });
  if (!picked) return undefined;
  return picked.label === later ? values : { ...values, '契約.種別': picked.label };
}

/** The folder to write to: where the user is, or the only one there is. */
async function pickFolder(): Promise<vscode.Uri | undefined> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  const folder = folders.length > 1 ? await vscode.window.showWorkspaceFolderPick() : folders[0];
  return folder?.uri;
}

async function askFile(
  name: string,
  folder: vscode.Uri | undefined,
  t: Translate,
): Promise<vscode.Uri | undefined> {
  if (!folder) {
    const uri = await vscode.window.showSaveDialog({ title: stepTitle(STEPS, t) });
    return uri?.with({ path: withSuffix(uri.path) });
  }
  const fileAt = (value: string): vscode.Uri => vscode.Uri.joinPath(folder, withSuffix(value));
  const value = await askForText({
    title: stepTitle(STEPS, t),
    prompt: t('Name of the file'),
    value: withSuffix(name),
    valueSelection: [0, name.length],
    ignoreFocusOut: true,
    validateInput: async (input) => {
      if (input.trim() === '' || !isFileName(withSuffix(input)))
        return t('This cannot be the name of a file.');
      return (await exists(fileAt(input))) ? t('A file of this name is there already.') : undefined;
    },
  });
  return value === undefined ? undefined : fileAt(value);
}
