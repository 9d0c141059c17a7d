/** Cells of the clipboard by rows; `undefined` for a cell that a merged one covers. */
export type Block = readonly (readonly (string | undefined)[])[];

/** Rows, columns and cells after which reading stops: more than any table has. */
export const MOST_ROWS = 10_000;
export const MOST_COLUMNS = 256;
export const MOST_CELLS = 100_000;

/** A cell as a value can have it: line breaks as LF, no control characters, no lone surrogates. */
export function cleanCell(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(/(?![\t\n])\p{Cc}/gu, '');
}
