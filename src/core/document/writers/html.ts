import { spellOutHiddenCharacters } from '../../text/hiddenCharacters';
import type {
  Block,
  Cell,
  LabelledValue,
  Look,
  Run,
  Section,
  Table,
  TableRow,
  Text,
} from '../document';
import { runsOf } from '../document';
import { groupsOfRows } from '../rowGroups';
import { pageStyle } from './htmlStyle';
import type { TextWriter } from './writer';
import { INTERNAL_MARK } from './writer';

/**
 * One page to read and to print: nothing is fetched, there is no script, and the page's own policy forbids both.
 * All text is escaped.
 */
export const writeHtml: TextWriter = ({ title, sections, source, isInternal, approval }) => {
  const mark = isInternal ? `<p class="internal">${INTERNAL_MARK}</p>\n` : '';
  return `<!DOCTYPE html>
<html lang="ja">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)}</title>
<style>
${pageStyle({ source, mark: isInternal ? INTERNAL_MARK : '' })}
</style>
</head>
<body>
${mark}${bodyOf(sections, { approval, source })}
</body>
</html>
`;
};

interface FirstAndLast {
  /** Boxes at the start of the first section. */
  readonly approval: readonly string[] | undefined;
  /** At the end of the last section: on a page with the same paper. */
  readonly source: string;
}

function bodyOf(sections: readonly Section[], { approval, source }: FirstAndLast): string {
  const last = sections.length - 1;
  return sections
    .map(({ blocks, isLandscape }, at) => {
      const content = [
        ...(at === 0 && approval ? [approvalBoxes(approval)] : []),
        ...blocks.map(blockOf),
        ...(at === last ? [`<footer>${escape(source)}</footer>`] : []),
      ];
      const kind = isLandscape ? ' class="landscape"' : '';
      return `<section${kind}>\n${content.join('\n')}\n</section>`;
    })
    .join('\n');
}

function approvalBoxes(labels: readonly string[]): string {
  const row = (tag: string, texts: readonly string[]): string =>
    `<tr>${texts.map((text) => `<${tag}>${escape(text)}</${tag}>`).join('')}</tr>`;
  const empty = labels.map(() => '');
  return `<table class="approval"><tbody>${row('th', labels)}${row('td', empty)}</tbody></table>`;
}

function blockOf(block: Block): string {
  switch (block.kind) {
    case 'title':
      return `<h1>${inline(block.text)}</h1>`;
    case 'heading':
      return `<h2>${inline(block.text)}</h2>`;
    case 'paragraph':
      return `<p>${inline(block.text)}</p>`;
    case 'note':
      return `<p class="note">${inline(block.text)}</p>`;
    case 'values':
      return `<table class="values"><tbody>\n${block.values.map(valueOf).join('\n')}\n</tbody></table>`;
    case 'table':
      return tableOf(block);
  }
}

function valueOf({ label, cell }: LabelledValue): string {
  return `<tr><th scope="row">${escape(label)}</th><td>${inline(cell.text)}</td></tr>`;
}

function tableOf({ columns, head, rows }: Table): string {
  const all = columns.reduce((sum, { width }) => sum + width, 0);
  const widths = columns.map(
    ({ width }) => `<col style="width:${((width * 100) / all).toFixed(2)}%">`,
  );
  const centred = columns.map(({ isCentred }) => (isCentred ? ' class="centred"' : ''));
  const lines = head.map(
    (cells) => `<tr>${cells.map((cell) => cellOf('th', cell, '')).join('')}</tr>`,
  );
  const line = (row: TableRow): string => {
    if (row.kind === 'band')
      return `<tr><th colspan="${columns.length}">${escape(row.text)}</th></tr>`;
    const cells = row.cells.map((cell, at) => cellOf('td', cell, centred[at] ?? ''));
    return `<tr>${cells.join('')}</tr>`;
  };
  const groups = groupsOfRows(rows).map(
    (group) => `<tbody>\n${group.map(line).join('\n')}\n</tbody>`,
  );
  return `<table class="rows">
<colgroup>${widths.join('')}</colgroup>
<thead>
${lines.join('\n')}
</thead>
${groups.join('\n')}
</table>`;
}

function cellOf(tag: 'td' | 'th', cell: Cell | undefined, attributes: string): string {
  if (!cell) return '';
  const span = cell.rows !== undefined && cell.rows > 1 ? ` rowspan="${cell.rows}"` : '';
  // The choices of paper stay on one line.
  const isChoice = cell.entry?.kind === 'choice' && typeof cell.text !== 'string';
  const content = isChoice ? `<span class="choice">${inline(cell.text)}</span>` : inline(cell.text);
  return `<${tag}${attributes}${span}>${content}</${tag}>`;
}

const TAGS: Readonly<Record<Look, readonly [open: string, close: string]>> = {
  mark: ['<sup>', '</sup>'],
  chosen: ['<span class="chosen">', '</span>'],
  deleted: ['<del>', '</del>'],
  added: ['<ins>', '</ins>'],
  strong: ['<strong>', '</strong>'],
};

function inline(text: Text): string {
  return runsOf(text).map(runOf).join('');
}

function runOf({ text, look }: Run): string {
  const escaped = escape(text).replaceAll('\n', '<br>');
  if (look === undefined || escaped === '') return escaped;
  const [open, close] = TAGS[look];
  return `${open}${escaped}${close}`;
}

/** Text as content or as the value of an attribute. Characters that are invisible are spelled out. */
function escape(text: string): string {
  return spellOutHiddenCharacters(text).replace(
    /[&<>"']/g,
    (character) => `&#${character.charCodeAt(0)};`,
  );
}
