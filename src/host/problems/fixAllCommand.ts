import * as vscode from 'vscode';
import { fixAll, safeFix } from '../../core/fixAll';
import { refusalMessage } from '../../core/problems/refusalMessage';
import { MOST_CHARACTERS, SURELY_TOO_LONG } from '../../core/format/limits';
import { findChecklists, nextTurn, openDocument, readFile } from '../checklistFiles';
import { isChecklistFile, isWritable } from '../documentKind';
import type { Documents } from '../documents';
import type { EditQueue } from '../editQueue';
import type { LanguageSetting } from '../language';
import type { TableEditor } from '../table/tableEditor';
import { showInformation, showWarning, withProgress } from '../ui/notices';

export interface FixServices {
  readonly documents: Documents;
  readonly queue: EditQueue;
  readonly language: LanguageSetting;
  readonly tables: TableEditor;
}

interface Tally {
  fixed: number;
  files: number;
  /** Names of files with something to fix that could not be changed or saved. */
  readonly failed: string[];
}

/** Applies every safe fix to one document, and reports how many there were. */
export async function fixFile(document: vscode.TextDocument, services: FixServices): Promise<void> {
  const { documents, language } = services;
  const isRead = documents.analysis(document).checklist !== undefined;
  if (!isRead || !isWritable(document.uri)) {
    const code = isRead ? 'read-only' : 'not-readable';
    showInformation(refusalMessage({ code }, language.t));
    return;
  }
  const tally: Tally = { fixed: 0, files: 0, failed: [] };
  await fixDocument(document, services, tally);
  report(tally, services);
}

/** The same for every checklist of the workspace and every other that is open. */
export async function fixWorkspace(services: FixServices): Promise<void> {
  const title = services.language.t('Fixing the checklists');
  const location = vscode.ProgressLocation.Notification;
  const tally = await withProgress({ location, title, cancellable: true }, (progress, token) =>
    fixEach(services, progress, token),
  );
  report(tally, services);
}

async function fixEach(
  services: FixServices,
  progress: vscode.Progress<{ message: string; increment: number }>,
  token: vscode.CancellationToken,
): Promise<Tally> {
  const tally: Tally = { fixed: 0, files: 0, failed: [] };
  const uris = await allChecklists(token);
  for (const [index, uri] of uris.entries()) {
    if (token.isCancellationRequested) break;
    await fixFound(uri, services, tally);
    progress.report({ message: `${index + 1}/${uris.length}`, increment: 100 / uris.length });
    await nextTurn();
  }
  return tally;
}

async function fixFound(uri: vscode.Uri, services: FixServices, tally: Tally): Promise<void> {
  try {
    const document = openDocument(uri) ?? (await openToFix(uri, services));
    if (document) await fixDocument(document, services, tally);
  } catch (error) {
    // VS Code does not open a file that it takes for binary; the other files are still processed.
    console.error(error);
    tally.failed.push(vscode.workspace.asRelativePath(uri));
  }
}

async function allChecklists(token: vscode.CancellationToken): Promise<vscode.Uri[]> {
  const open = vscode.workspace.textDocuments
    .map(({ uri }) => uri)
    .filter((uri) => isChecklistFile(uri) && isWritable(uri));
  const found = [...(await findChecklists(token)), ...open];
  return [...new Map(found.map((uri) => [uri.toString(), uri])).values()];
}

/** Opens the file only if there is something to fix: most files have nothing. */
async function openToFix(
  uri: vscode.Uri,
  { documents }: FixServices,
): Promise<vscode.TextDocument | undefined> {
  const file = await readFile(uri, SURELY_TOO_LONG);
  if (!('text' in file) || file.text.length > MOST_CHARACTERS) return undefined;
  const { problems } = documents.analysisOf(file.text, uri);
  return problems.some(safeFix) ? vscode.workspace.openTextDocument(uri) : undefined;
}

/**
 * Saves the document afterwards, unless it already had unsaved changes: the user decides about
 * those.
 */
async function fixDocument(
  document: vscode.TextDocument,
  services: FixServices,
  tally: Tally,
): Promise<void> {
  await services.tables.settle(document.uri);
  const wasDirty = document.isDirty;
  const fixed = await applyFixes(document, services);
  if (fixed === 0) return;
  const done = fixed !== undefined && (wasDirty || (await document.save()));
  if (!done) tally.failed.push(vscode.workspace.asRelativePath(document.uri));
  if (fixed === undefined) return;
  tally.fixed += fixed;
  tally.files++;
}

/** How many problems were fixed; `undefined` when VS Code did not apply the edit. */
async function applyFixes(
  document: vscode.TextDocument,
  { documents, queue }: FixServices,
): Promise<number | undefined> {
  let count = 0;
  const outcome = await queue.edit(document, ({ parsed }) => {
    const { edits, fixed } = fixAll(parsed.text, documents.optionsFor(document.uri));
    count = fixed.length;
    return { ok: true, edits };
  });
  if (outcome.ok) return count;
  return outcome.refusal.code === 'not-utf8' ? 0 : undefined;
}

function report({ fixed, files, failed }: Tally, { language: { t } }: FixServices): void {
  if (failed.length > 0) {
    void showWarning(t('Not changed or not saved: {files}', { files: failed.join(t(', ')) }));
  }
  if (fixed === 0 && failed.length > 0) return;
  showInformation(
    fixed === 0
      ? t('There is nothing that can be fixed safely.')
      : t('Fixed {count} problems in {files} files.', { count: fixed, files }),
  );
}
