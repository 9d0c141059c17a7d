import type { Sheet } from 'hucre/xlsx';
import { readXlsx } from 'hucre/xlsx';
import type { BookCell, BookReading, BookSheet } from '../core/exchange/book';
import { checkZip, MOST_UNPACKED } from './checkZip';

/** More rows and columns than a workbook of ours has; a cell that lies far outside takes no memory. */
const RANGE = 'A1:CV250000';

/** Reads an .xlsx or .xlsm of any program. Macros, pictures and comments are ignored. */
export async function readWorkbook(bytes: Uint8Array): Promise<BookReading> {
  const sizes = checkZip(bytes);
  if ('fault' in sizes) return sizes;
  // Several sheets may name the same part.
  const isSmall = (at: number): boolean => (at + 1) * sizes.largest <= MOST_UNPACKED;
  try {
    const skipped: number[] = [];
    const { sheets } = await readXlsx(bytes, {
      range: RANGE,
      sheets: (_, at) => {
        if (isSmall(at)) return true;
        skipped.push(at);
        return false;
      },
    });
    return skipped.length > 0 ? { fault: 'too-large' } : { book: { sheets: sheets.map(sheetOf) } };
  } catch {
    // What is damaged, and what is a zip of something else.
    return { fault: 'not-a-workbook' };
  }
}

function sheetOf({ name, rows, cells, merges = [] }: Sheet): BookSheet {
  return {
    name,
    merges,
    rows: rows.map((row, at) =>
      row.map((value, column) => cellOf(value, cells?.get(`${at},${column}`)?.type)),
    ),
  };
}

function cellOf(
  value: Sheet['rows'][number][number],
  type: string | undefined,
): BookCell | undefined {
  if (type === 'error') return { kind: 'failed', text: String(value) };
  if (value === null) return type === 'formula' ? { kind: 'failed', text: '' } : undefined;
  if (value instanceof Date) return dayCell(value);
  if (value === '') return undefined;
  const text = typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
  return { kind: 'text', text: text.replace(/\r\n?/g, '\n') };
}

function dayCell(value: Date): BookCell {
  if (Number.isNaN(value.getTime())) return { kind: 'failed', text: '' };
  return { kind: 'day', text: value.toISOString().slice(0, 10) };
}
