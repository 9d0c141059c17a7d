import type * as vscode from 'vscode';
import editions from 'virtual:catalog';
import { FixProvider } from './host/codeActions';
import { registerCommands } from './host/commands';
import { Diagnostics } from './host/diagnostics';
import { Documents } from './host/documents';
import { EditQueue } from './host/editQueue';
import { LanguageSetting } from './host/language';
import { RevealLinks } from './host/revealLinks';
import { TableEditor } from './host/tableEditor';

/** For the tests that run inside VS Code. No promise to anyone else. */
export interface Api {
  readonly tables: TableEditor;
}

export function activate({ extensionUri, subscriptions }: vscode.ExtensionContext): Api {
  const documents = new Documents(editions);
  const language = new LanguageSetting();
  const links = new RevealLinks();
  const queue = new EditQueue(documents);
  const tables = new TableEditor({ extensionUri, documents, queue, language });
  subscriptions.push(
    language,
    tables,
    new Diagnostics(documents, language, links),
    FixProvider.register(documents, language),
    registerCommands({ documents, language, links, tables }),
  );
  return { tables };
}
