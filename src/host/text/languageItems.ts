import * as vscode from 'vscode';
import type { Completion } from '../../core/languageFeatures/completions';
import type { HoverText } from '../../core/languageFeatures/hover';
import type { Lens } from '../../core/languageFeatures/lenses';
import type { OutlineSymbol } from '../../core/languageFeatures/symbols';
import { APPLY_FIX_COMMAND } from './applyFix';
import { toRange } from '../convert';
import { newCodeLens, newCompletionItem, newSymbol } from '../ui/editorItems';
import { newHover } from '../ui/markdown';

/** Converts plain data of the core to items of VS Code. */

const COMPLETION_KIND: Readonly<Record<Completion['kind'], vscode.CompletionItemKind>> = {
  key: vscode.CompletionItemKind.Property,
  row: vscode.CompletionItemKind.Struct,
  value: vscode.CompletionItemKind.EnumMember,
  date: vscode.CompletionItemKind.Constant,
  sample: vscode.CompletionItemKind.Snippet,
  'same-row': vscode.CompletionItemKind.Text,
};

/** `index` keeps the order: VS Code sorts alphabetically. */
export function toCompletionItem(
  { kind, label, detail, documentation, snippet, isIndented, suggestsValues }: Completion,
  index: number,
  range: { readonly inserting: vscode.Range; readonly replacing: vscode.Range },
): vscode.CompletionItem {
  const item = newCompletionItem({ label, detail, documentation }, COMPLETION_KIND[kind]);
  item.insertText = new vscode.SnippetString(snippet);
  item.range = range;
  item.sortText = String(index).padStart(4, '0');
  if (isIndented) item.keepWhitespace = true;
  if (suggestsValues) item.command = { title: '', command: 'editor.action.triggerSuggest' };
  return item;
}

export function toHover(document: vscode.TextDocument, { span, blocks }: HoverText): vscode.Hover {
  return newHover(blocks, toRange(document, span));
}

const SYMBOL_KIND: Readonly<Record<OutlineSymbol['kind'], vscode.SymbolKind>> = {
  part: vscode.SymbolKind.Module,
  section: vscode.SymbolKind.Namespace,
  row: vscode.SymbolKind.Field,
};

export function toSymbol(
  document: vscode.TextDocument,
  { kind, name, detail, span, nameSpan, children }: OutlineSymbol,
): vscode.DocumentSymbol {
  const range = toRange(document, span);
  const selection = toRange(document, nameSpan);
  const symbol = newSymbol({ name, detail }, SYMBOL_KIND[kind], { range, selection });
  symbol.children = children.map((child) => toSymbol(document, child));
  return symbol;
}

export function toCodeLens(document: vscode.TextDocument, lens: Lens): vscode.CodeLens {
  const { title } = lens;
  const command =
    lens.kind === 'progress'
      ? { title, command: 'kakunin.openAsTable', arguments: [document.uri] }
      : { title, command: APPLY_FIX_COMMAND, arguments: [document.uri, lens.fix] };
  return newCodeLens(toRange(document, lens.span), command);
}
