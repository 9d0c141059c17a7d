import * as vscode from 'vscode';
import type { HoverBlock } from '../../core/languageFeatures/hover';
import { rulePage } from '../../rulePage';
import { plainMarkdown } from '../../core/text/plainText';

/** The blocks as Markdown. Only the markup written in this file is markup; every text is plain. */
export function newHover(blocks: readonly HoverBlock[], range: vscode.Range): vscode.Hover {
  return new vscode.Hover(blocks.map(blockMarkdown), range);
}

function blockMarkdown(block: HoverBlock): vscode.MarkdownString {
  return new vscode.MarkdownString(markdownOf(block));
}

function markdownOf(block: HoverBlock): string {
  switch (block.kind) {
    case 'title':
      return `**${plainMarkdown(oneLine(block.text))}**`;
    case 'text':
      return plainMarkdown(block.text);
    case 'problem':
      return `${plainMarkdown(block.text)} [${block.rule}](${rulePage(block.rule)})`;
    case 'list': {
      const items = block.items.map((item) => `- ${plainMarkdown(oneLine(item))}`);
      return [plainMarkdown(block.title), '', ...items].join('\n');
    }
  }
}

function oneLine(text: string): string {
  return text.trim().replace(/\n+/g, ' ');
}
