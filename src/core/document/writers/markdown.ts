import { escapeMarkdown } from '../../text/escapeMarkdown';
import type { Block, Look, Run, Table, TableCells, Text } from '../document';
import { runsOf } from '../document';
import type { TextWriter } from './writer';
import { INTERNAL_MARK } from './writer';

/** GitHub's Markdown. Nothing in a text is markup, a link or a mention. */
export const writeMarkdown: TextWriter = ({ sections, source, isInternal }) => {
  const blocks = sections.flatMap((section) => section.blocks.map(blockOf));
  const mark = isInternal ? [`**${INTERNAL_MARK}**`] : [];
  return `${[...mark, ...blocks, `<sub>${escapeMarkdown(source)}</sub>`].join('\n\n')}\n`;
};

function blockOf(block: Block): string {
  switch (block.kind) {
    case 'title':
      return `# ${inline(block.text)}`;
    case 'heading':
      return `## ${inline(block.text)}`;
    case 'paragraph':
    case 'note':
      return inline(block.text);
    case 'values':
      return block.values
        .map(({ label, cell }) => `- ${escapeMarkdown(label)}：${inline(cell.text)}`)
        .join('\n');
    case 'table':
      return tableOf(block);
  }
}

function tableOf({ columns, head, rows }: Table): string {
  const lines = rows.map((row) =>
    row.kind === 'cells' ? lineOf(row.cells) : lineOf(bandCells(row.text, columns.length)),
  );
  const rule = `| ${columns.map(() => '---').join(' | ')} |`;
  return [lineOf(head.at(-1) ?? []), rule, ...lines].join('\n');
}

function bandCells(text: string, count: number): TableCells {
  return Array.from({ length: count }, (_, at) =>
    at === 0 ? { text: [{ text, look: 'strong' as const }] } : undefined,
  );
}

function lineOf(cells: TableCells): string {
  const texts = cells.map((cell) => (cell ? inline(cell.text) : ''));
  return `|${texts.map((text) => (text === '' ? ' |' : ` ${text} |`)).join('')}`;
}

const TAGS: Readonly<Record<Look, string>> = {
  mark: 'sup',
  chosen: 'strong',
  deleted: 'del',
  added: 'ins',
  strong: 'strong',
};

function inline(text: Text): string {
  return runsOf(text).map(runOf).join('');
}

/** With tags and not `**`, which does not work beside Japanese punctuation. */
function runOf({ text, look }: Run): string {
  const escaped = escapeMarkdown(text);
  if (look === undefined || escaped === '') return escaped;
  return `<${TAGS[look]}>${escaped}</${TAGS[look]}>`;
}
