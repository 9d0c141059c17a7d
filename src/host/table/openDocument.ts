import * as vscode from 'vscode';
import { documentById } from '../../core/catalog/lookup';
import type { Edition } from '../../core/catalog/types';
import type { OpenDocumentMessage } from '../../protocol/messages';

/** Opens only addresses of the catalog. VS Code asks the user before it leaves the window. */
export async function openDocument(
  { document }: OpenDocumentMessage,
  edition: Edition | undefined,
): Promise<void> {
  const known = edition && documentById(edition, document);
  if (known) await vscode.env.openExternal(vscode.Uri.parse(known.url, true));
}
