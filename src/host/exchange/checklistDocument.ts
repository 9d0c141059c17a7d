import * as vscode from 'vscode';
import type { Analysis } from '../../core/analyze';
import type { Readable } from '../../core/compare/unreadableSide';
import { isReadable, unreadableSide } from '../../core/compare/unreadableSide';
import type { Translate } from '../../core/problems/translate';
import { startsAsChecklist } from '../../core/text/checklistName';
import { basename } from '../../core/text/fileName';
import { openDocument } from '../checklistFiles';
import { askedFile } from '../compare/askedFile';
import type { Side } from '../compare/sides';
import type { Documents } from '../documents';
import { sayNoChecklist } from '../noChecklist';
import { unreachable } from '../newChecklist/createChecklist';
import type { TableEditor } from '../table/tableEditor';
import { showError } from '../ui/notices';

interface Services {
  readonly documents: Documents;
  readonly language: { readonly t: Translate };
  readonly tables: TableEditor;
}

/**
 * The document for a command: the checklist that a menu passes, or the active one, which may be one that has no file
 * yet. If there is none, tells the user so.
 */
export async function askedDocument(
  args: readonly unknown[],
  { language: { t }, tables }: Services,
): Promise<vscode.TextDocument | undefined> {
  const uri = askedFile(args, tables);
  if (uri) return openOrSay({ uri, label: basename(uri) }, t);
  const active = vscode.window.activeTextEditor?.document;
  if (active?.isUntitled && startsAsChecklist(active.getText())) return active;
  sayNoChecklist(t);
  return undefined;
}

/** Opens the document without showing it; tells the user if that fails. */
export async function openOrSay(
  { uri, label }: Side,
  t: Translate,
): Promise<vscode.TextDocument | undefined> {
  try {
    return openDocument(uri) ?? (await vscode.workspace.openTextDocument(uri));
  } catch (error) {
    showError(`${label}: ${unreachable(error, t)}`);
    return undefined;
  }
}

/** The checklist as it is in the editor, with what is typed in a table; if it cannot be read, tells the user why. */
export async function readOrSay(
  document: vscode.TextDocument,
  { documents, language: { t }, tables }: Services,
  label = basename(document.uri),
): Promise<Readable | undefined> {
  await tables.settle(document.uri);
  await documents.bytes.settledFault(document);
  const analysis = analysisOf(document, documents);
  if (isReadable(analysis)) return analysis;
  const [side] = unreadableSide('after', analysis, t);
  if (side) showError(`${label}: ${side.explanation}`);
  return undefined;
}

/** Also of a document that is too large to be read without being asked for. */
function analysisOf(document: vscode.TextDocument, documents: Documents): Analysis {
  const analysis = documents.analysis(document);
  if (analysis.encodingFault || !documents.isTooLarge(document)) return analysis;
  return documents.analysisOf(document.getText(), document.uri);
}
