import * as vscode from 'vscode';
import type { Completion } from '../core/language/completions';
import type { HoverBlock, HoverText } from '../core/language/hover';
import type { Lens } from '../core/language/lenses';
import type { OutlineSymbol } from '../core/language/symbols';
import { APPLY_FIX_COMMAND } from './applyFix';
import { toRange } from './convert';
import { rulePage } from '../rulePage';

/** The core's plain data as the things that VS Code shows. */

const COMPLETION_KIND: Readonly<Record<Completion['kind'], vscode.CompletionItemKind>> = {
  key: vscode.CompletionItemKind.Property,
  row: vscode.CompletionItemKind.Struct,
  value: vscode.CompletionItemKind.EnumMember,
  date: vscode.CompletionItemKind.Constant,
};

/** `index` keeps the order: VS Code sorts by the alphabet. */
export function toCompletionItem(
  { kind, label, detail, documentation, snippet, goesOn }: Completion,
  index: number,
  range: { readonly inserting: vscode.Range; readonly replacing: vscode.Range },
): vscode.CompletionItem {
  const shown = detail === undefined ? label : { label, description: detail };
  const item = new vscode.CompletionItem(shown, COMPLETION_KIND[kind]);
  if (detail !== undefined) {
    item.detail = detail;
    // Found by its title too: 今日, 事業者管理.
    item.filterText = `${label} ${detail}`;
  }
  if (documentation !== undefined) item.documentation = documentation;
  item.insertText = new vscode.SnippetString(snippet);
  item.range = range;
  item.sortText = String(index).padStart(4, '0');
  if (goesOn) item.command = { title: '', command: 'editor.action.triggerSuggest' };
  return item;
}

export function toHover(document: vscode.TextDocument, { span, blocks }: HoverText): vscode.Hover {
  return new vscode.Hover(blocks.map(blockMarkdown), toRange(document, span));
}

/** All text goes in as text: none of it is taken for markup. */
function blockMarkdown(block: HoverBlock): vscode.MarkdownString {
  const markdown = new vscode.MarkdownString();
  if (block.kind === 'title')
    return markdown.appendMarkdown('**').appendText(block.text).appendMarkdown('**');
  if (block.kind === 'problem') {
    const link = `[${block.rule}](${rulePage(block.rule)})`;
    return markdown.appendText(`${block.text} `).appendMarkdown(link);
  }
  if (block.kind === 'text') return markdown.appendText(block.text);
  markdown.appendText(block.title).appendMarkdown('\n\n');
  for (const item of block.items) {
    markdown.appendMarkdown('- ').appendText(inOneLine(item)).appendMarkdown('\n');
  }
  return markdown;
}

function inOneLine(text: string): string {
  const lines = text.split('\n').map((line) => line.trim());
  return lines.filter((line) => line !== '').join(' ');
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
  const symbol = new vscode.DocumentSymbol(
    name,
    detail,
    SYMBOL_KIND[kind],
    toRange(document, span),
    toRange(document, nameSpan),
  );
  symbol.children = children.map((child) => toSymbol(document, child));
  return symbol;
}

export function toCodeLens(document: vscode.TextDocument, lens: Lens): vscode.CodeLens {
  const { title } = lens;
  const command =
    lens.kind === 'progress'
      ? { title, command: 'kakunin.openAsTable', arguments: [document.uri] }
      : { title, command: APPLY_FIX_COMMAND, arguments: [document.uri, lens.fix] };
  return new vscode.CodeLens(toRange(document, lens.span), command);
}
