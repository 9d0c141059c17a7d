import * as vscode from 'vscode';
import type { Language } from '../../language';
import { randomName } from './randomName';

/** The folder with the files that a page may load. It can load no others. */
export function pageRoot(extensionUri: vscode.Uri): vscode.Uri {
  return vscode.Uri.joinPath(extensionUri, 'dist', 'webview');
}

/** The files that a page loads, by their names in the folder of pages. */
export interface PageFiles {
  readonly style: string;
  readonly script: string;
  /** Loaded later, by the script. */
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

export const MATRIX_PAGE: PageFiles = {
  style: 'matrix/matrix.css',
  script: 'matrix/main.js',
};

interface Page extends PageFiles {
  readonly language: Language;
  /** The kind of page, for screen readers; the tab has the name of the file. */
  readonly title: string;
  /** The sentence that the page shows if no host answers it. */
  readonly silence?: string;
}

/** The HTML of a page. It has no content of a file: messages bring that, as data. */
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
