import * as vscode from 'vscode';
import type { Book } from '../../core/exchange/book';
import { bookFaultMessage } from '../../core/exchange/messages';
import { MOST_BOOK_BYTES } from '../../core/format/limits';
import type { Translate } from '../../core/problems/translate';
import { basename } from '../../core/text/fileName';
import { unreachable } from '../newChecklist/createChecklist';
import { showError, withProgress } from '../ui/notices';
import type { ExportingBundle } from './exportingBundle';

/** Arguments: a workbook or a checklist, as a Uri; a dropped workbook. */
export const IMPORT_COMMAND = 'kakunin.import';

/** A workbook without a file that VS Code knows: it was dropped on a table. */
export interface DroppedBook {
  readonly name: string;
  /** `null` for a file that is too large. */
  readonly bytes: Uint8Array | null;
}

export function isDroppedBook(data: unknown): data is DroppedBook {
  return typeof data === 'object' && data !== null && 'name' in data && 'bytes' in data;
}

/** Whether the file is a workbook by its name. */
export function isBookFile({ path }: vscode.Uri): boolean {
  return /\.xls[xm]$/i.test(path);
}

export async function askForBook(near: vscode.Uri, t: Translate): Promise<vscode.Uri | undefined> {
  const chosen = await vscode.window.showOpenDialog({
    defaultUri: vscode.Uri.joinPath(near, '..'),
    openLabel: t('Take in'),
    title: t('Choose the filled-in workbook'),
    filters: { Excel: ['xlsx', 'xlsm'] },
  });
  return chosen?.[0];
}

/** Reads the workbook; tells the user why if it cannot be read. */
export async function readBookOrSay(
  given: vscode.Uri | DroppedBook,
  exporting: Pick<ExportingBundle, 'load'>,
  t: Translate,
): Promise<Book | undefined> {
  const name = nameOfBook(given);
  const title = t('Reading {file}', { file: name });
  const location = vscode.ProgressLocation.Notification;
  const read = await withProgress({ location, title }, () => readBook(given, exporting, t));
  if (typeof read !== 'string') return read;
  showError(`${name}: ${read}`);
  return undefined;
}

async function readBook(
  given: vscode.Uri | DroppedBook,
  exporting: Pick<ExportingBundle, 'load'>,
  t: Translate,
): Promise<Book | string> {
  let bytes: Uint8Array | null;
  try {
    bytes = given instanceof vscode.Uri ? await bytesOf(given) : given.bytes;
  } catch (error) {
    return unreachable(error, t);
  }
  if (!bytes) return bookFaultMessage('too-large', t);
  const reading = await (await exporting.load()).readBook(bytes);
  return 'fault' in reading ? bookFaultMessage(reading.fault, t) : reading.book;
}

/** `null` for a file that is too large. */
async function bytesOf(uri: vscode.Uri): Promise<Uint8Array | null> {
  const { size } = await vscode.workspace.fs.stat(uri);
  return size > MOST_BOOK_BYTES ? null : vscode.workspace.fs.readFile(uri);
}

export function nameOfBook(given: vscode.Uri | DroppedBook): string {
  return given instanceof vscode.Uri ? basename(given) : given.name;
}
