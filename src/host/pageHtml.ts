import * as vscode from 'vscode';
import type { Language } from '../language';

/** The folder of what a page may load; nothing else is within its reach. */
export function pageRoot(extensionUri: vscode.Uri): vscode.Uri {
  return vscode.Uri.joinPath(extensionUri, 'dist', 'webview');
}

/** The document of a pane. It never holds anything of a file: that comes by messages, as data. */
export function pageHtml(webview: vscode.Webview, root: vscode.Uri, language: Language): string {
  const uri = (name: string): string =>
    escapeAttribute(webview.asWebviewUri(vscode.Uri.joinPath(root, name)).toString());
  const nonce = makeNonce();
  const { cspSource } = webview;
  const policy = [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    `style-src ${cspSource}`,
    `font-src ${cspSource}`,
    `img-src ${cspSource}`,
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="${language}">
  <head>
    <meta charset="UTF-8" />
    <meta http-equiv="Content-Security-Policy" content="${escapeAttribute(policy)}" />
    <meta name="viewport" content="width=device-width, initial-scale=1.0" />
    <link rel="stylesheet" href="${uri('table.css')}" />
  </head>
  <body>
    <div id="root"></div>
    <script nonce="${nonce}" src="${uri('main.js')}" data-toolkit="${uri('toolkit.js')}"></script>
  </body>
</html>`;
}

function makeNonce(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

function escapeAttribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
