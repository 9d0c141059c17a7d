import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { folder, write } from './cliFolder';

/** Fills in the exported workbook `a.form.xlsx` through another library than the one that wrote it. */
export async function fillIn(fill: (book: ExcelJS.Workbook) => void): Promise<void> {
  const path = join(folder, 'a.form.xlsx');
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(readFileSync(path).buffer);
  fill(book);
  write('a.form.xlsx', new Uint8Array(await book.xlsx.writeBuffer()));
}

/** The cell of a row's column, found as people see it: by its head. */
export function cellOf(book: ExcelJS.Workbook, id: string, head: string): ExcelJS.Cell {
  for (const sheet of book.worksheets.slice(0, 4)) {
    let [row, column] = [0, 0];
    sheet.eachRow((cells, at) => {
      cells.eachCell((cell, col) => {
        if (cell.isMerged && cell.master !== cell) return;
        if (cell.text === id) row = at;
        if (cell.text.replace(/\s/g, '') === head) column = col;
      });
    });
    if (row && column) return sheet.getCell(row, column);
  }
  throw new Error(`${id} ${head}`);
}
