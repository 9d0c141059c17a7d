import * as vscode from 'vscode';
import { documentFile, isFillable } from '../../core/document/documentFile';
import type { DocumentSource } from '../../core/document/documentSource';
import { basename } from '../../core/text/fileName';
import type { Side } from '../compare/sides';
import { isChecklistFile } from '../documentKind';
import type { Documents } from '../documents';
import type { LanguageSetting } from '../language';
import { unreachable } from '../newChecklist/createChecklist';
import type { TableEditor } from '../table/tableEditor';
import { offer, showError, withProgress } from '../ui/notices';
import { askedDocument, openOrSay, readOrSay } from './checklistDocument';
import type { ExportChoice } from './exportChoice';
import { chooseExport, formatLabel } from './exportChoice';
import { exportedCommit } from './exportedCommit';
import type { ExportingBundle } from './exportingBundle';
import { chooseOlder } from './olderVersion';
import { openExported } from './openExported';

export interface ExportServices {
  readonly documents: Documents;
  readonly exporting: Pick<ExportingBundle, 'load'>;
  readonly language: LanguageSetting;
  readonly memory: vscode.Memento;
  readonly tables: TableEditor;
}

/** What is exported, and where to. */
interface Export extends ExportChoice {
  readonly checklist: vscode.TextDocument;
  /** The older version; only for `changes`. */
  readonly older: Side | undefined;
  readonly target: vscode.Uri;
}

/**
 * Asks which document to export and where to, and writes it. It has the text of the editor, unsaved edits included,
 * and never internal notes.
 */
export async function exportByAsking(
  args: readonly unknown[],
  services: ExportServices,
): Promise<void> {
  const checklist = await askedDocument(args, services);
  if (!checklist || !(await readOrSay(checklist, services))) return;
  const asked = await ask(checklist, services);
  if (!asked || !(await exportTo(asked, services))) return;
  void offerToOpen(asked.target, services);
}

async function ask(
  checklist: vscode.TextDocument,
  { language: { t }, memory }: ExportServices,
): Promise<Export | undefined> {
  const choice = await chooseExport(memory, t);
  if (!choice) return undefined;
  const older = choice.document === 'changes' ? await chooseOlder(checklist.uri, t) : undefined;
  if (choice.document === 'changes' && !older) return undefined;
  const target = await vscode.window.showSaveDialog({
    title: t('Export'),
    saveLabel: t('Export'),
    filters: { [formatLabel(choice.format, t)]: [choice.format] },
    ...suggestedTarget(checklist, choice),
  });
  if (!target) return undefined;
  if (!isChecklistFile(target)) return { ...choice, checklist, older, target };
  showError(t('A document is not written over a checklist. Choose another name.'));
  return undefined;
}

function suggestedTarget(
  { uri, isUntitled }: vscode.TextDocument,
  { document, format }: ExportChoice,
): { readonly defaultUri?: vscode.Uri } {
  const name = documentFile(basename(uri), document, format);
  if (!isUntitled) return { defaultUri: vscode.Uri.joinPath(uri, '..', name) };
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  return folder ? { defaultUri: vscode.Uri.joinPath(folder, name) } : {};
}

/** Whether the document was written; if not, the user knows why. */
async function exportTo(asked: Export, services: ExportServices): Promise<boolean> {
  const { t } = services.language;
  const title = t('Writing {file}', { file: basename(asked.target) });
  return withProgress({ location: vscode.ProgressLocation.Notification, title }, async () => {
    const source = await sourceOf(asked, services);
    if (!source) return false;
    const { exportDocument } = await services.exporting.load();
    const bytes = await exportDocument(asked.document, asked.format, source);
    try {
      await vscode.workspace.fs.writeFile(asked.target, bytes);
      return true;
    } catch (error) {
      showError(`${basename(asked.target)}: ${unreachable(error, t)}`);
      return false;
    }
  });
}

async function sourceOf(
  { checklist, document, format, older }: Export,
  services: ExportServices,
): Promise<DocumentSource | undefined> {
  const { documents, language } = services;
  const version = await readOrSay(checklist, services);
  const base = older && (await readOlder(older, services));
  if (!version || (older && !base)) return undefined;
  return {
    version,
    ...(base && { base }),
    file: basename(checklist.uri),
    today: documents.today,
    commit: await exportedCommit(checklist),
    isInternal: false,
    isFillable: isFillable(document, format),
    t: language.t,
  };
}

async function readOlder(
  older: Side,
  services: ExportServices,
): Promise<DocumentSource['base'] | undefined> {
  const document = await openOrSay(older, services.language.t);
  const version = document && (await readOrSay(document, services, older.label));
  return version && { name: older.label, version };
}

async function offerToOpen(target: vscode.Uri, { language: { t } }: ExportServices): Promise<void> {
  const text = t('{file} was exported.', { file: basename(target) });
  if (await offer(text, t('Open'))) await openExported(target);
}
