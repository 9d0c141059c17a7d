import * as vscode from 'vscode';
import { newestEdition } from '../../core/catalog/lookup';
import type { Edition } from '../../core/catalog/types';
import { newChecklist } from '../../core/edit/proposal/newChecklist';
import type { Operation } from '../../core/edit/operation/operation';
import { planEdits } from '../../core/edit/plan/planEdits';
import type { Refusal } from '../../core/edit/operation/refusal';
import type { HeadField } from '../../core/format/fields';
import { parseText } from '../../core/parse/yaml/parseText';
import type { Translate } from '../../core/problems/translate';
import { applyEdits } from '../../core/text/applyEdits';
import { CHECKLIST_SUFFIX } from '../../core/text/checklistName';
import { basename, fileNameOf, isFileName } from '../../core/text/fileName';

/** What the user knows of a contract before its checklist exists; the rest is not written. */
export type HeadValues = Readonly<Partial<Record<HeadField, string>>>;

/** A checklist of the newest edition without answers, or why a value cannot be written. */
export function checklistText(
  values: HeadValues,
  editions: readonly Edition[],
): { readonly text: string } | { readonly refusal: Refusal } {
  const operations = (Object.entries(values) as [HeadField, string][])
    .filter(([, value]) => value !== '')
    .map(([field, value]): Operation => ({ kind: 'set', item: null, field, value }));
  return checklistOf(operations, editions);
}

/** The same, after these operations. */
export function checklistOf(
  operations: readonly Operation[],
  editions: readonly Edition[],
): { readonly text: string } | { readonly refusal: Refusal } {
  const edition = newestEdition(editions);
  if (!edition) throw new Error('The catalog has no edition.');
  const text = newChecklist(edition);
  const plan = planEdits(parseText(text), operations, editions);
  return plan.ok ? { text: applyEdits(text, plan.edits) } : { refusal: plan.refusal };
}

/** Why the file cannot be created there, as a sentence; `undefined` if it can. Never rejects. */
export async function nameFault(uri: vscode.Uri, t: Translate): Promise<string | undefined> {
  if (!isFileName(basename(uri))) return t('This cannot be the name of a file.');
  try {
    return (await exists(uri)) ? t('A file of this name is there already.') : undefined;
  } catch (error) {
    return unreachable(error, t);
  }
}

/** The sentence for a file that VS Code could not read or write. */
export function unreachable(error: unknown, t: Translate): string {
  const code = error instanceof vscode.FileSystemError ? error.code : 'Unknown';
  return t('It cannot be read or written ({code}).', { code });
}

/** Writes the file, or returns the sentence that says why not. Never rejects. */
export async function writeIfNew(
  uri: vscode.Uri,
  text: string,
  t: Translate,
): Promise<string | undefined> {
  const fault = await nameFault(uri, t);
  if (fault !== undefined) return fault;
  try {
    return (await writeNewFile(uri, text)) ? undefined : t('A file of this name is there already.');
  } catch (error) {
    return unreachable(error, t);
  }
}

/** Writes the file, or returns false if a file of that name exists. */
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

/** `株式会社A/B`, `PACS` → `株式会社A-B-PACS`: without characters that file systems or git refuse. */
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
