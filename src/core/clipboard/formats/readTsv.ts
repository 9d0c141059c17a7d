import { MOST_CELLS, MOST_ROWS } from './block';

/**
 * Reads tab-separated text as Excel, LibreOffice and Google Sheets write it. A cell is quoted only if its closing quote
 * is followed by a tab, a line end or the end: `"A⇥"B` are two cells. The last line end begins no further row. Takes
 * linear time; stops after `MOST_CELLS`.
 */
export function readTsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cells = 0;
  let at = 0;
  while (cells < MOST_CELLS && rows.length < MOST_ROWS) {
    const { value, end } = quotedCell(text, at) ?? plainCell(text, at);
    row.push(value);
    cells++;
    if (text[end] === '\t') {
      at = end + 1;
      continue;
    }
    rows.push(row);
    row = [];
    at = text.startsWith('\r\n', end) ? end + 2 : end + 1;
    if (at >= text.length) return rows;
  }
  return row.length > 0 ? [...rows, row] : rows;
}

interface ReadCell {
  readonly value: string;
  /** Offset of the tab or line end after it, or of the end of the text. */
  readonly end: number;
}

function plainCell(text: string, start: number): ReadCell {
  let end = start;
  while (end < text.length && !isDelimiter(text[end])) end++;
  return { value: text.slice(start, end), end };
}

function quotedCell(text: string, start: number): ReadCell | undefined {
  if (text[start] !== '"') return undefined;
  let value = '';
  let from = start + 1;
  for (;;) {
    const quote = text.indexOf('"', from);
    if (quote === -1) return undefined;
    value += text.slice(from, quote);
    if (text[quote + 1] !== '"') {
      const isClosed = quote + 1 === text.length || isDelimiter(text[quote + 1]);
      return isClosed ? { value, end: quote + 1 } : undefined;
    }
    value += '"';
    from = quote + 2;
  }
}

function isDelimiter(character: string | undefined): boolean {
  return character === '\t' || character === '\r' || character === '\n';
}
