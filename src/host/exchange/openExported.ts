import * as vscode from 'vscode';

/** Opens an exported document: a text here, others in their program, in the browser, or where the file lies. */
export async function openExported(uri: vscode.Uri): Promise<void> {
  if (/\.(md|csv)$/i.test(uri.path)) await vscode.commands.executeCommand('vscode.open', uri);
  else if (isOnThisMachine(uri)) await openOutside(uri);
  else await vscode.commands.executeCommand('revealInExplorer', uri);
}

function isOnThisMachine({ scheme }: vscode.Uri): boolean {
  const isDesktop = vscode.env.uiKind === vscode.UIKind.Desktop;
  return scheme === 'file' && isDesktop && vscode.env.remoteName === undefined;
}

async function openOutside(uri: vscode.Uri): Promise<void> {
  const isOpened = opensByName(uri) && (await vscode.env.openExternal(uri));
  if (!isOpened) await vscode.commands.executeCommand('revealFileInOS', uri);
}

/** On Windows, VS Code opens no file whose path has other characters than those of ASCII (microsoft/vscode#88273). */
function opensByName({ path }: vscode.Uri): boolean {
  return !/^\/[a-z]:/i.test(path) || /^[\x20-\x7e]*$/.test(path);
}
