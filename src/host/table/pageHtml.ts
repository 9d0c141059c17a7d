import * as vscode from 'vscode';
import type { Language } from '../../language';
import { randomName } from './randomName';

/** The folder of what a page may load; nothing else is within its reach. */
export function pageRoot(extensionUri: vscode.Uri): vscode.Uri {
  return vscode.Uri.joinPath(extensionUri, 'dist', 'webview');
}

/** What a page loads, by its name in the folder of the pages. */
export interface PageFiles {
  readonly style: string;
  readonly script: string;
  /** Loaded by the script when it wants it. */
  readonly toolkit?: string;
}

export const TABLE_PAGE: PageFiles = {
  style: 'table.css',
  script: 'main.js',
  toolkit: 'toolkit.js',
};

export const COMPARISON_PAGE: PageFiles = {
  style: 'comparison/comparison.css',
  script: 'comparison/main.js',
};

interface Page extends PageFiles {
  readonly language: Language;
  /** What kind of page it is, for screen readers; the tab says of which file. */
  readonly title: string;
  /** What a page says that is loaded while nobody is there to speak to. */
  readonly silence?: string;
}

/** The document of a pane. It never holds anything of a file: that comes by messages, as data. */
export function pageHtml(
  webview: vscode.Webview,
  root: vscode.Uri,
  { style, script, toolkit, language, title, silence }: Page,
): string {
  const uri = (name: string): string =>
    escapeAttribute(webview.asWebviewUri(vscode.Uri.joinPath(root, name)).toString());
  const nonce = randomName();
  const { cspSource } = webview;
  const policy = [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    `style-src ${cspSource}`,
    `font-src ${cspSource}`,
    `img-src ${cspSource}`,
    // Not covered by the default.
    "form-action 'none'",
    "base-uri 'none'",
  ].join('; ');
  const later = toolkit === undefined ? '' : ` data-toolkit="${uri(toolkit)}"`;
  const words = silence === undefined ? '' : ` data-silence="${escapeAttribute(silence)}"`;
  return `<!DOCTYPE html>
<html lang="${language}">
  <head>
    <meta charset="UTF-8" />
    <meta http-equiv="Content-Security-Policy" content="${escapeAttribute(policy)}" />
    <meta name="viewport" content="width=device-width, initial-scale=1.0" />
    <title>${escapeAttribute(title)}</title>
    <link rel="stylesheet" href="${uri(style)}" />
  </head>
  <body>
    <main id="root"${words}></main>
    <script nonce="${nonce}" src="${uri(script)}"${later}></script>
  </body>
</html>`;
}

function escapeAttribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
