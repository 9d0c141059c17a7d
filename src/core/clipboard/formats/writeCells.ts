/**
 * Cells as tab-separated text, as Excel writes them: lines end in CRLF, breaks within a cell are LF, and a cell with a
 * tab or a line break is in quotes. So is one that begins with a quote, which a reader would take for quoted. One cell
 * alone is written as it is.
 */
export function writeTsv(rows: readonly (readonly string[])[]): string {
  const [first] = rows;
  if (rows.length === 1 && first?.length === 1) return first[0] ?? '';
  return rows.map((row) => `${row.map(quoted).join('\t')}\r\n`).join('');
}

function quoted(cell: string): string {
  const text = cell.replace(/\r\n?/g, '\n');
  return /[\t\n]|^"/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Formatting that keeps a cell a text in Excel: no date is read again, and no formula is run. */
const CELL = `style="white-space:pre-wrap;mso-number-format:'\\@'"`;
/** Excel would begin a new cell at a plain `<br>`. */
const BREAK = '<br style="mso-data-placement:same-cell">';

/** The same cells as a table of HTML, for Excel and Word. */
export function writeHtmlTable(rows: readonly (readonly string[])[]): string {
  const cell = (text: string) => `<td ${CELL}>${escaped(text).replace(/\r\n?|\n/g, BREAK)}</td>`;
  const lines = rows.map((row) => `<tr>${row.map(cell).join('')}</tr>`);
  const table = `<table border="1" style="border-collapse:collapse">${lines.join('')}</table>`;
  return `<html><head><meta charset="utf-8"></head><body>${table}</body></html>`;
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
