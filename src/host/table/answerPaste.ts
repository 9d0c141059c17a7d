import type * as vscode from 'vscode';
import { readBlock } from '../../core/clipboard/formats/readBlock';
import { previewPaste } from '../../core/clipboard/previewPaste';
import type { PasteMessage, PastePreviewMessage } from '../../protocol/pasteMessages';
import type { PaneServices } from './pane';

/** What the paste would write into the text as it is after all changes that were asked for before. Writes nothing. */
export async function answerPaste(
  document: vscode.TextDocument,
  message: PasteMessage,
  { documents, language, queue }: PaneServices,
): Promise<PastePreviewMessage> {
  await queue.idle(document);
  const { checklist } = documents.analysis(document);
  const { today } = documents;
  const { id } = message;
  const preview = checklist
    ? previewPaste(readBlock(message), message, { checklist, today, t: language.t })
    : { cells: [], beyond: 0 };
  return { type: 'paste-preview', id, preview };
}
