import type { Cell, TableRow } from './document';

/** Rows that belong together on a page: those that a cell covers, and a band with the row below it. */
export function groupsOfRows(rows: readonly TableRow[]): readonly (readonly TableRow[])[] {
  const groups: TableRow[][] = [];
  let left = 0;
  for (const row of rows) {
    if (left > 0) groups.at(-1)?.push(row);
    else groups.push([row]);
    left = Math.max(left - 1, row.kind === 'band' ? 1 : longest(row.cells) - 1);
  }
  return groups;
}

function longest(cells: readonly (Cell | undefined)[]): number {
  return cells.reduce((most, cell) => Math.max(most, cell?.rows ?? 1), 1);
}
