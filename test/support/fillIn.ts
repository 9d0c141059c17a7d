import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type ExcelJS from 'exceljs';
import { folder, write } from './cliFolder';
import { filledIn } from './filledIn';

/** Fills in the exported workbook `a.form.xlsx` of the folder. */
export async function fillIn(fill: (book: ExcelJS.Workbook) => void): Promise<void> {
  write('a.form.xlsx', await filledIn(readFileSync(join(folder, 'a.form.xlsx')), fill));
}
