import * as vscode from 'vscode';
import type { Analysis } from '../../core/analyze';
import { completionsAt } from '../../core/languageFeatures/completions';
import { definitionAt } from '../../core/languageFeatures/definition';
import { foldings } from '../../core/languageFeatures/folding';
import { hoverAt } from '../../core/languageFeatures/hover';
import { lenses } from '../../core/languageFeatures/lenses';
import { outline } from '../../core/languageFeatures/symbols';
import type { Lens } from '../../core/languageFeatures/lenses';
import { registerApplyFix } from './applyFix';
import { CatalogDocuments } from './catalogDocuments';
import { toOffset, toRange } from '../convert';
import { CHECKLIST_SELECTOR, isWritable } from '../documentKind';
import type { EditQueue } from '../editQueue';
import type { ContractServices } from '../contracts/contractServices';
import { sameRowSource } from '../contracts/sameRowTexts';
import { toCodeLens, toCompletionItem, toHover, toSymbol } from './languageItems';

interface Services extends ContractServices {
  readonly queue: EditQueue;
}

/**
 * Registers completion, hover, outline, folding, definition and code lenses for the text of a
 * checklist. All of them read the analysis that `Documents` already has.
 */
export function registerLanguageFeatures(services: Services): vscode.Disposable {
  const { language } = services;
  const lensesChanged = new vscode.EventEmitter<void>();
  const catalog = new CatalogDocuments(services.documents.editions, language);
  return vscode.Disposable.from(
    lensesChanged,
    language.onDidChange(() => lensesChanged.fire()),
    catalog,
    registerApplyFix(services),
    registerWriting(services),
    registerReading(services, catalog),
    vscode.languages.registerCodeLensProvider(CHECKLIST_SELECTOR, {
      onDidChangeCodeLenses: lensesChanged.event,
      provideCodeLenses: (document) => codeLenses(document, services),
    }),
  );
}

function registerWriting(services: Services): vscode.Disposable {
  const { documents, language } = services;
  const { editions } = documents;
  const provider: vscode.CompletionItemProvider = {
    provideCompletionItems(document, position, _token, { triggerCharacter }) {
      if (documents.isLeftAlone(document)) return [];
      const sameRow = sameRowSource(document, services);
      const catalogs = documents.catalogs.for(document.uri);
      const source = { editions, catalogs, today: documents.today, t: language.t, sameRow };
      const found = completionsAt(
        documents.analysis(document),
        toOffset(document, position),
        source,
      );
      // A space may also be an indentation: only after a colon does it ask for values.
      if (!found || (triggerCharacter === ' ' && !found.isValue)) return [];
      const replacing = toRange(document, found.span);
      const inserting = new vscode.Range(replacing.start, position);
      return found.items.map((item, index) =>
        toCompletionItem(item, index, { inserting, replacing }),
      );
    },
  };
  return vscode.languages.registerCompletionItemProvider(CHECKLIST_SELECTOR, provider, ' ');
}

function registerReading(services: Services, catalog: CatalogDocuments): vscode.Disposable {
  const { documents, language } = services;
  const { editions } = documents;
  const { languages } = vscode;
  return vscode.Disposable.from(
    languages.registerHoverProvider(CHECKLIST_SELECTOR, {
      provideHover(document, position) {
        const at = toOffset(document, position);
        const catalogs = documents.catalogs.for(document.uri);
        const source = { editions, catalogs, t: language.t };
        const found = hoverAt(documents.analysis(document), at, source);
        return found && toHover(document, found);
      },
    }),
    languages.registerDocumentSymbolProvider(CHECKLIST_SELECTOR, {
      provideDocumentSymbols: (document) =>
        outline(documents.analysis(document), { t: language.t }).map((each) =>
          toSymbol(document, each),
        ),
    }),
    languages.registerFoldingRangeProvider(CHECKLIST_SELECTOR, {
      provideFoldingRanges: (document) => folds(document, documents.analysis(document)),
    }),
    languages.registerDefinitionProvider(CHECKLIST_SELECTOR, {
      provideDefinition(document, position) {
        const at = toOffset(document, position);
        const found = definitionAt(documents.analysis(document), at, editions);
        const target = found && catalog.locate(found);
        return target && [{ originSelectionRange: toRange(document, found.span), ...target }];
      },
    }),
  );
}

function folds(document: vscode.TextDocument, analysis: Analysis): vscode.FoldingRange[] {
  return foldings(analysis).map((span) => {
    const { start, end } = toRange(document, span);
    return new vscode.FoldingRange(start.line, end.line);
  });
}

function codeLenses(
  document: vscode.TextDocument,
  { documents, language }: Pick<Services, 'documents' | 'language'>,
): vscode.CodeLens[] {
  const found = lenses(documents.analysis(document), { t: language.t });
  const canFix = isWritable(document.uri);
  const shown = (lens: Lens): boolean => canFix || lens.kind !== 'fix';
  return found.filter(shown).map((lens) => toCodeLens(document, lens));
}
