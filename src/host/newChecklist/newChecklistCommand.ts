import * as vscode from 'vscode';
import type { Edition } from '../../core/catalog/types';
import { CONTRACT_KINDS } from '../../core/format/fields';
import type { HeadField } from '../../core/format/fields';
import { refusalMessage } from '../../core/problems/refusalMessage';
import type { Translate } from '../../core/problems/translate';
import { isFileName } from '../../core/text/fileName';
import type { HeadValues } from './createChecklist';
import { checklistText, nameFault, suggestedName, withSuffix, writeIfNew } from './createChecklist';
import { showError } from '../ui/notices';
import { askForText, pick } from '../ui/picks';

/** Asks the user about the contract and writes a checklist; `undefined` if the user cancels. */
export async function createByAsking(
  { editions, t }: { readonly editions: readonly Edition[]; readonly t: Translate },
  folder: vscode.Uri | undefined,
): Promise<vscode.Uri | undefined> {
  const values = await askHead(editions, t);
  if (!values) return undefined;
  const made = checklistText(values, editions);
  if ('refusal' in made) {
    showError(refusalMessage(made.refusal, t));
    return undefined;
  }
  const uri = await askFile(suggestedName(values), folder ?? (await pickFolder()), t);
  if (!uri) return undefined;
  const fault = await writeIfNew(uri, made.text, t);
  if (fault === undefined) return uri;
  showError(fault);
  return undefined;
}

const STEPS = 5;

function stepTitle(step: number, t: Translate): string {
  return t('New checklist ({step}/{steps})', { step, steps: STEPS });
}

async function askHead(
  editions: readonly Edition[],
  t: Translate,
): Promise<HeadValues | undefined> {
  const values: Partial<Record<HeadField, string>> = {};
  const asked: readonly HeadField[] = ['医療機関', '事業者', '対象システム'];
  for (const [index, field] of asked.entries()) {
    const value = await askForText({
      title: stepTitle(index + 1, t),
      prompt: t('{field}. It may be left empty.', { field }),
      placeHolder: field,
      ignoreFocusOut: true,
      validateInput: (input) => {
        const made = checklistText({ [field]: input.trim() }, editions);
        return 'refusal' in made ? refusalMessage(made.refusal, t) : undefined;
      },
    });
    if (value === undefined) return undefined;
    values[field] = value.trim();
  }
  const later = t('Decide later');
  const kinds = [...CONTRACT_KINDS, later].map((label) => ({ label }));
  const picked = await pick(kinds, {
    title: stepTitle(4, t),
    placeHolder: t('Type of contract'),
    ignoreFocusOut: true,
  });
  if (!picked) return undefined;
  return picked.label === later ? values : { ...values, '契約.種別': picked.label };
}

/** The folder to write to: the user's choice, or the only one there is. */
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
  return askFileName(name, folder, { title: stepTitle(STEPS, t), t });
}

/** Asks for the name of a new file in the folder; `name` is proposed. */
export async function askFileName(
  name: string,
  folder: vscode.Uri,
  { title, t }: { readonly title: string; readonly t: Translate },
): Promise<vscode.Uri | undefined> {
  const fileAt = (value: string): vscode.Uri => vscode.Uri.joinPath(folder, withSuffix(value));
  const value = await askForText({
    title,
    prompt: t('Name of the file'),
    value: withSuffix(name),
    valueSelection: [0, name.length],
    ignoreFocusOut: true,
    validateInput: (input) =>
      input.trim() === '' || !isFileName(withSuffix(input))
        ? t('This cannot be the name of a file.')
        : nameFault(fileAt(input), t),
  });
  return value === undefined ? undefined : fileAt(value);
}
