import * as vscode from 'vscode';
import type { Translate } from '../core/problems/translate';
import { askedFile } from './compare/askedFile';
import { COMPARE_COMMAND, compareCommands } from './compare/compareCommands';
import { offerComparison } from './compare/comparedTables';
import type { Comparisons } from './compare/comparisons';
import { fileOfNode } from './contracts/contractsView';
import type { ContractViews } from './contracts/contractViews';
import { isChecklistFile } from './documentKind';
import type { Documents } from './documents';
import type { EditQueue } from './editQueue';
import { exchangeCommands } from './exchange/exchangeCommands';
import { TextDocuments } from './exchange/textDocuments';
import { fixFile, fixWorkspace } from './problems/fixAllCommand';
import type { LanguageSetting } from './language';
import { createByAsking } from './newChecklist/newChecklistCommand';
import { renewByAsking } from './newChecklist/renewChecklist';
import { sayNoChecklist } from './noChecklist';
import type { RevealLinks } from './table/revealLinks';
import { REVEAL_COMMAND } from './table/revealLinks';
import { showRow } from './table/showRow';
import { tableCommands } from './table/tableCommands';
import { openTable } from './table/switchEditor';
import type { TableEditor } from './table/tableEditor';
import { showInformation } from './ui/notices';

interface Services {
  readonly documents: Documents;
  readonly queue: EditQueue;
  readonly extensionUri: vscode.Uri;
  readonly language: LanguageSetting;
  readonly memory: vscode.Memento;
  readonly links: RevealLinks;
  readonly tables: TableEditor;
  readonly comparisons: Comparisons;
  readonly contracts: ContractViews;
}

/** Registers the commands of the manifest, and the command of the links in the Problems panel. */
export function registerCommands(services: Services): vscode.Disposable {
  const { documents, language, tables } = services;
  const texts = new TextDocuments();
  const commands: Readonly<Record<string, (...args: unknown[]) => unknown>> = {
    'kakunin.openAsTable': (uri) => openAsTable(services, uri),
    'kakunin.openAsText': async () => {
      const pane = tables.active;
      if (pane) await tables.switches.tableToText(pane, { item: pane.place, line: null });
      else sayNoTable(language.t);
    },
    'kakunin.new': async (folder) => {
      const { editions } = documents;
      const asked = folder instanceof vscode.Uri ? folder : undefined;
      const uri = await createByAsking({ editions, t: language.t }, asked);
      if (!uri) return;
      await openTable(uri);
      // What comes before it was asked for.
      tables.reveal(uri, null, '契約.名称');
    },
    'kakunin.newFrom': async (...args) => {
      const old = askedFile(args.map(fileOfNode), tables);
      if (!old) {
        sayNoChecklist(language.t);
        return;
      }
      const uri = await renewByAsking(old, services);
      if (uri) await openTable(uri);
    },
    'kakunin.nextProblem': () => step(services, 'next'),
    'kakunin.previousProblem': () => step(services, 'previous'),
    'kakunin.fixAll': async () => {
      const document = tables.active?.document ?? vscode.window.activeTextEditor?.document;
      if (document && (tables.active ?? isChecklistFile(document.uri)))
        await fixFile(document, services);
      else sayNoChecklist(language.t);
    },
    'kakunin.fixAllInWorkspace': () => fixWorkspace(services),
    [REVEAL_COMMAND]: (document, item) => reveal(services, document, item),
    ...tableCommands(services),
    ...compareCommands(services),
    ...services.contracts.commands,
    ...exchangeCommands({ ...services, texts }),
  };
  return vscode.Disposable.from(
    texts,
    offerComparison(services, COMPARE_COMMAND),
    ...Object.entries(commands).map(([id, run]) => vscode.commands.registerCommand(id, run)),
  );
}

/** Goes to a problem in the active table; in the text, VS Code's own command does that. */
async function step(
  { documents, language, tables }: Services,
  direction: 'next' | 'previous',
): Promise<void> {
  const { t } = language;
  const pane = tables.active;
  const document = pane?.document ?? vscode.window.activeTextEditor?.document;
  if (!document || !(pane ?? isChecklistFile(document.uri))) {
    sayNoChecklist(t);
    return;
  }
  if (documents.analysis(document).problems.length === 0) {
    showInformation(t('No problems'));
  } else if (pane) pane.step(direction);
  else {
    const command = direction === 'next' ? 'next' : 'prev';
    await vscode.commands.executeCommand(`editor.action.marker.${command}`);
  }
}

/** Says why the table cannot be shown as text: there is no checklist, or it already is text. */
function sayNoTable(t: Translate): void {
  const document = vscode.window.activeTextEditor?.document;
  if (!document || !isChecklistFile(document.uri)) {
    sayNoChecklist(t);
    return;
  }
  showInformation(t('This checklist is shown as text already.'));
}

async function openAsTable({ language, tables }: Services, uri: unknown): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  const asked = uri instanceof vscode.Uri ? uri : editor?.document.uri;
  if (!asked) {
    const isTable = tables.active !== undefined;
    if (!isTable) {
      sayNoChecklist(language.t);
      return;
    }
    showInformation(language.t('This checklist is shown as a table already.'));
    return;
  }
  const { activeTab } = vscode.window.tabGroups.activeTabGroup;
  if (activeTab?.input instanceof vscode.TabInputTextDiff) {
    await tables.switches.diffToTable(asked);
  } else if (editor?.document.uri.toString() === asked.toString()) {
    await tables.switches.textToTable(editor);
  } else await openTable(asked);
}

async function reveal(
  { language, links, tables }: Services,
  document: unknown,
  item: unknown,
): Promise<void> {
  const uri = typeof document === 'number' ? links.resolve(document) : undefined;
  if (!uri || typeof item !== 'string') {
    sayNoChecklist(language.t);
    return;
  }
  await showRow(tables, uri, { item });
}
