import * as vscode from 'vscode';
import type { ToHost } from '../../protocol/messages';
import { ROW_HISTORY_COMMAND } from '../compare/historyCommand';
import { COMPARE_PREVIOUS_COMMAND } from '../compare/previousCommand';
import { convertToUtf8 } from '../encoding/convertToUtf8';
import { reopenWithEncoding } from '../encoding/reopenWithEncoding';
import { unifyLineEnds } from '../encoding/unifyLineEnds';
import { EXPORT_COMMAND } from '../exchange/exportCommandId';
import { IMPORT_COMMAND } from '../exchange/readBook';
import { openMergeEditor } from '../mergeEditor';
import { alterRow } from './alterRow';
import { openDocument } from './openDocument';
import { addRow, moveRow, removeRow } from './ownRows';
import type { Pane, PaneServices } from './pane';

type Opens =
  | 'open-text'
  | 'history'
  | 'compare-previous'
  | 'export'
  | 'open-document'
  | 'open-merge-editor'
  | 'open-rule-settings'
  | 'finish-merge';
type ChangesFile =
  | 'add-row'
  | 'remove-row'
  | 'move-row'
  | 'alter-row'
  | 'show-anyway'
  | 'convert-to-utf8'
  | 'reopen'
  | 'unify-line-ends'
  | 'take-in';
/** Messages of a page that are not about values of fields. */
export type FileMessage = Extract<ToHost, { readonly type: Opens | ChangesFile }>;

/** Commands that take the checklist and nothing else. */
const COMMANDS = { 'compare-previous': COMPARE_PREVIOUS_COMMAND, export: EXPORT_COMMAND };

/** Changes the file as a whole or its rows, or shows something else than the table. */
export async function handleFileMessage(
  message: FileMessage,
  pane: Pane,
  services: PaneServices,
): Promise<void> {
  const { document } = pane;
  const { documents, language, openText } = services;
  switch (message.type) {
    case 'open-text':
      return openText(pane, message);
    case 'history':
      return vscode.commands.executeCommand(ROW_HISTORY_COMMAND, document.uri, message.item);
    case 'compare-previous':
    case 'export':
      return vscode.commands.executeCommand(COMMANDS[message.type], document.uri);
    case 'open-document':
      return openDocument(message, documents.analysis(document).checklist?.form);
    case 'open-merge-editor':
      if (await openMergeEditor(document, language.t)) return;
      return openText(pane, { item: null, line: message.line });
    case 'open-rule-settings':
      return documents.rules.show();
    case 'finish-merge':
      return finishMerge(document);
    case 'add-row':
      return addAndShow(message, pane, services);
    case 'remove-row': {
      const beside = await removeRow(document, message, services);
      if (beside !== undefined) pane.reveal(beside);
      return;
    }
    case 'move-row':
      return moveRow(document, message, services);
    case 'alter-row':
      return alterRow(document, message, services);
    case 'show-anyway':
      documents.showAnyway(document);
      return;
    case 'convert-to-utf8':
      return convertToUtf8(document, language.t);
    case 'reopen':
      return reopen(pane, services);
    case 'unify-line-ends':
      return unifyLineEnds(document, language.t);
    case 'take-in':
      await vscode.commands.executeCommand(IMPORT_COMMAND, document.uri, message);
  }
}

async function addAndShow(
  message: Extract<FileMessage, { readonly type: 'add-row' }>,
  pane: Pane,
  services: PaneServices,
): Promise<void> {
  const id = await addRow(pane.document, message, services);
  // There its texts can be written.
  if (id !== undefined) pane.reveal(id, '項目');
}

async function finishMerge(document: vscode.TextDocument): Promise<void> {
  if (await document.save()) await vscode.commands.executeCommand('workbench.view.scm');
}

/** Shows the text afterwards: in another encoding, it is often not a checklist. */
async function reopen(pane: Pane, { documents, language, openText }: PaneServices): Promise<void> {
  const { document } = pane;
  if (await reopenWithEncoding(document, documents.encodingFault(document), language.t)) {
    await openText(pane, { item: null, line: null });
  }
}
