import { printable } from '../../text/printable';
import type { Cell, TableCells } from '../document';
import { plainTextOf } from '../document';
import { withoutFormula } from '../withoutFormula';
import type { TextWriter } from './writer';

/**
 * The tables of the document, for a spreadsheet program: UTF-8 with a BOM, without which Excel takes Japanese
 * for another encoding; CRLF between lines. A cell that covers several rows is repeated in each of them.
 *
 * Titles and notes are left out: a program that reads the file expects the heads in the first line.
 */
export const writeCsv: TextWriter = ({ sections }) => {
  const tables = sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'table' ? [block] : [])),
  );
  const lines = tables.flatMap(({ head, rows }) => [
    ...filled(head).slice(-1),
    ...filled(rows.flatMap((row) => (row.kind === 'cells' ? [row.cells] : []))),
  ]);
  return `\ufeff${lines.map((cells) => `${cells.map(field).join(',')}\r\n`).join('')}`;
};

/** Puts the cell above into the places that it covers. */
function filled(rows: readonly TableCells[]): readonly (readonly Cell[])[] {
  let above: readonly Cell[] = [];
  return rows.map((cells) => {
    above = cells.map((cell, at) => cell ?? above[at] ?? { text: '' });
    return above;
  });
}

function field({ text }: Cell): string {
  return `"${withoutFormula(printable(plainTextOf(text))).replaceAll('"', '""')}"`;
}
