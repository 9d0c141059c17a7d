import * as vscode from 'vscode';
import type { Book } from '../../core/exchange/book';
import { MOST_BOOK_BYTES } from '../../core/exchange/book';
import { bookFaultMessage } from '../../core/exchange/messages';
import type { Translate } from '../../core/problems/translate';
import { basename } from '../../core/text/fileName';
import { unreachable } from '../newChecklist/createChecklist';
import { showError, withProgress } from '../ui/notices';
import type { ExportingBundle } from './exportingBundle';

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
  uri: vscode.Uri,
  exporting: Pick<ExportingBundle, 'load'>,
  t: Translate,
): Promise<Book | undefined> {
  const title = t('Reading {file}', { file: basename(uri) });
  const location = vscode.ProgressLocation.Notification;
  const read = await withProgress({ location, title }, () => readBook(uri, exporting, t));
  if (typeof read !== 'string') return read;
  showError(`${basename(uri)}: ${read}`);
  return undefined;
}

async function readBook(
  uri: vscode.Uri,
  exporting: Pick<ExportingBundle, 'load'>,
  t: Translate,
): Promise<Book | string> {
  let bytes: Uint8Array;
  try {
    const { size } = await vscode.workspace.fs.stat(uri);
    if (size > MOST_BOOK_BYTES) return bookFaultMessage('too-large', t);
    bytes = await vscode.workspace.fs.readFile(uri);
  } catch (error) {
    return unreachable(error, t);
  }
  const reading = await (await exporting.load()).readBook(bytes);
  return 'fault' in reading ? bookFaultMessage(reading.fault, t) : reading.book;
}
