import * as vscode from 'vscode';
import { compareCommands } from './compare/compareCommands';
import type { Comparisons } from './compare/comparisons';
import { isChecklistFile } from './documentKind';
import type { Documents } from './documents';
import { fixFile, fixWorkspace } from './fixAllCommand';
import type { LanguageSetting } from './language';
import { createByAsking } from './newChecklistCommand';
import type { RevealLinks } from './revealLinks';
import { REVEAL_COMMAND } from './revealLinks';
import { openTable, tableToText, textToTable } from './switchEditor';
import type { TableEditor } from './tableEditor';

interface Services {
  readonly documents: Documents;
  readonly language: LanguageSetting;
  readonly links: RevealLinks;
  readonly tables: TableEditor;
  readonly comparisons: Comparisons;
}

/** The commands of the manifest, and the one behind the links of the Problems panel. */
export function registerCommands(services: Services): vscode.Disposable {
  const { documents, language, tables } = services;
  const commands: Readonly<Record<string, (...args: unknown[]) => unknown>> = {
    'kakunin.openAsTable': (uri) => openAsTable(services, uri),
    'kakunin.openAsText': () => {
      const pane = tables.active;
      return pane && tableToText(pane, { item: pane.place, line: null }, documents);
    },
    'kakunin.new': async (folder) => {
      const { editions } = documents;
      const asked = folder instanceof vscode.Uri ? folder : undefined;
      const uri = await createByAsking({ editions, t: language.t }, asked);
      if (uri) await openTable(uri);
    },
    'kakunin.nextProblem': () => tables.active?.step('next'),
    'kakunin.previousProblem': () => tables.active?.step('previous'),
    'kakunin.fixAll': () => {
      const document = tables.active?.document ?? vscode.window.activeTextEditor?.document;
      return document && isChecklistFile(document.uri) && fixFile(document, services);
    },
    'kakunin.fixAllInWorkspace': () => fixWorkspace(services),
    [REVEAL_COMMAND]: (document, item) => reveal(services, document, item),
    ...compareCommands(services),
  };
  return vscode.Disposable.from(
    ...Object.entries(commands).map(([id, run]) => vscode.commands.registerCommand(id, run)),
  );
}

async function openAsTable({ documents, tables }: Services, uri: unknown): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  const asked = uri instanceof vscode.Uri ? uri : editor?.document.uri;
  if (!asked) return;
  if (editor?.document.uri.toString() === asked.toString()) {
    await textToTable(editor, tables, documents);
  } else await openTable(asked);
}

async function reveal(
  { links, tables }: Services,
  document: unknown,
  item: unknown,
): Promise<void> {
  const uri = typeof document === 'number' ? links.resolve(document) : undefined;
  if (!uri || typeof item !== 'string') return;
  if (!tables.has(uri)) await openTable(uri);
  tables.reveal(uri, item);
}
