import type * as vscode from 'vscode';
import editions from 'virtual:catalog';
import { CatalogDiagnostics } from './host/catalogs/catalogDiagnostics';
import { Catalogs } from './host/catalogs/catalogs';
import { FixProvider } from './host/text/codeActions';
import { registerCommands } from './host/commands';
import { Comparisons } from './host/compare/comparisons';
import { KeptSources } from './host/compare/keptSources';
import { ContractFiles } from './host/contracts/contractFiles';
import { ContractViews } from './host/contracts/contractViews';
import { DeadTables } from './host/table/deadTables';
import { Diagnostics } from './host/problems/diagnostics';
import { Documents } from './host/documents';
import { EditQueue } from './host/editQueue';
import { LossySaves } from './host/encoding/lossySaves';
import { LanguageSetting } from './host/language';
import { registerLanguageFeatures } from './host/text/languageFeatures';
import { registerMergeEditor } from './host/mergeEditor';
import { registerOtherName } from './host/problems/otherName';
import { OwnRowNumbers } from './host/table/ownRowNumbers';
import { RevealLinks } from './host/table/revealLinks';
import { RuleSettings } from './host/ruleSettings';
import { StaleDocuments } from './host/staleDocuments';
import { TableEditor } from './host/table/tableEditor';

/** For the tests that run inside VS Code. It may change at any time. */
export interface Api {
  readonly tables: TableEditor;
  readonly comparisons: Comparisons;
  readonly sources: KeptSources;
  readonly contracts: ContractViews;
}

export function activate(context: vscode.ExtensionContext): Api {
  const { extensionUri, globalState: memory, subscriptions, workspaceState } = context;
  const rules = new RuleSettings();
  const catalogs = new Catalogs(editions);
  const documents = new Documents(editions, rules, catalogs);
  const language = new LanguageSetting();
  const links = new RevealLinks();
  const files = new ContractFiles();
  const queue = new EditQueue(documents);
  const shared = { documents, queue, language, files };
  const ownNumbers = new OwnRowNumbers(workspaceState);
  const tables = new TableEditor({ ...shared, extensionUri, ownNumbers });
  const sources = new KeptSources(workspaceState);
  const contracts = new ContractViews({ files, documents, language, extensionUri, tables });
  const comparisons = new Comparisons({ extensionUri, documents, language, tables, sources });
  subscriptions.push(
    documents,
    rules,
    catalogs,
    language,
    ownNumbers,
    tables,
    comparisons,
    files,
    contracts,
    new DeadTables(tables, language, workspaceState),
    new Diagnostics(documents, language, links, files),
    new CatalogDiagnostics(catalogs, language),
    new StaleDocuments(documents, queue),
    new LossySaves(documents.bytes, language),
    FixProvider.register(shared),
    registerLanguageFeatures(shared),
    registerMergeEditor(language),
    registerOtherName(language),
    registerCommands({ ...shared, extensionUri, links, tables, comparisons, memory, contracts }),
  );
  return { tables, comparisons, sources, contracts };
}
