import * as vscode from 'vscode';
import { newestEdition } from '../core/catalog/lookup';
import type { Edition } from '../core/catalog/types';
import { newChecklist } from '../core/edit/newChecklist';
import type { Operation } from '../core/edit/operation';
import { planEdits } from '../core/edit/planEdits';
import type { HeadField } from '../core/model/fields';
import { parseText } from '../core/parse/parseText';
import { applyEdits } from '../core/text/applyEdits';
import { CHECKLIST_SUFFIX } from '../core/text/checklistName';
import { fileNameOf } from '../core/text/fileName';

/** What is known of a contract before its checklist; what is not, is not written. */
export type HeadValues = Readonly<Partial<Record<HeadField, string>>>;

/** A checklist of the newest edition, nothing answered. `undefined` for values that do not go in. */
export function checklistText(
  values: HeadValues,
  editions: readonly Edition[],
): string | undefined {
  const edition = newestEdition(editions);
  if (!edition) return undefined;
  const text = newChecklist(edition);
  const operations = (Object.entries(values) as [HeadField, string][])
    .filter(([, value]) => value !== '')
    .map(([field, value]): Operation => ({ kind: 'set', item: null, field, value }));
  const plan = planEdits(parseText(text), operations, editions);
  return plan.ok ? applyEdits(text, plan.edits) : undefined;
}

/** Writes the file unless one of that name is there: then false, and nothing is touched. */
export async function writeNewFile(uri: vscode.Uri, text: string): Promise<boolean> {
  if (await exists(uri)) return false;
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return true;
}

export async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return false;
    throw error;
  }
}

/** `株式会社A/B`, `PACS` → `株式会社A-B-PACS`: without what file systems or git do not take. */
export function suggestedName({ 事業者, 対象システム }: HeadValues): string {
  const words = [事業者, 対象システム].filter(
    (word): word is string => word !== undefined && word !== '',
  );
  return fileNameOf(words, '確認表');
}

/** `PACS`, `PACS.yaml`, `PACS.kakunin.yaml` → `PACS.kakunin.yaml`. */
export function withSuffix(name: string): string {
  return name.trim().replace(/(\.kakunin)?(\.ya?ml)?$/, '') + CHECKLIST_SUFFIX;
}
