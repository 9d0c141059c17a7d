import type * as vscode from 'vscode';
import { gitApi } from '../compare/gitApi';

/**
 * The last commit that changed the file, in ten digits, with `+` where the document differs from it; empty where git
 * knows nothing of it. An export works without git. Never rejects.
 */
export async function exportedCommit(document: vscode.TextDocument): Promise<string> {
  const { uri } = document;
  try {
    const repository = (await gitApi())?.getRepository(uri);
    const [last] = (await repository?.log({ path: uri.fsPath, maxEntries: 1 })) ?? [];
    if (!repository || !last) return '';
    const committed = await repository.show('HEAD', uri.fsPath).catch(() => undefined);
    const isSame = committed !== undefined && plain(committed) === plain(document.getText());
    return `${last.hash.slice(0, 10)}${isSame ? '' : '+'}`;
  } catch {
    return '';
  }
}

/** Git may have the file with other line ends, and VS Code leaves a BOM out. */
function plain(text: string): string {
  return text.replace(/^\ufeff/, '').replaceAll('\r\n', '\n');
}
