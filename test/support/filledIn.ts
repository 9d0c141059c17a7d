import ExcelJS from 'exceljs';

/** The workbook filled in through another library than the one that wrote it. */
export async function filledIn(
  bytes: Uint8Array,
  fill: (book: ExcelJS.Workbook) => void,
): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  // A copy, because a buffer of Node may lie within a larger one.
  await book.xlsx.load(new Uint8Array(bytes).buffer);
  fill(book);
  return new Uint8Array(await book.xlsx.writeBuffer());
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
