/** A workbook as plain data, read from a file of any program. */
export interface Book {
  readonly sheets: readonly BookSheet[];
}

export interface BookSheet {
  readonly name: string;
  /** `rows[0][0]` is the cell A1; `undefined` for an empty cell. */
  readonly rows: readonly (readonly (BookCell | undefined)[])[];
  readonly merges: readonly BookMerge[];
}

export interface BookCell {
  /**
   * `text`: a text, a number or a truth value as text · `day`: `YYYY-MM-DD`, from a cell that Excel shows as a date ·
   * `failed`: an error such as `#REF!`, or a formula without a result.
   */
  readonly kind: 'text' | 'day' | 'failed';
  readonly text: string;
}

/** Merged cells; the first of them has the value. Rows and columns count from 0, both ends included. */
export interface BookMerge {
  readonly startRow: number;
  readonly startCol: number;
  readonly endRow: number;
  readonly endCol: number;
}

/** The place of a cell in the workbook. Rows and columns count from 0. */
export interface BookPlace {
  readonly sheet: BookSheet;
  readonly row: number;
  readonly column: number;
}

/** Why a file cannot be read as a workbook. */
export type BookFault = 'too-large' | 'password' | 'old-format' | 'not-a-workbook';

export type BookReading = { readonly book: Book } | { readonly fault: BookFault };

export function cellAt({ sheet, row, column }: BookPlace): BookCell | undefined {
  return sheet.rows[row]?.[column];
}

/** `Part1!E7`. */
export function addressOf({ sheet, row, column }: BookPlace): string {
  return `${sheet.name}!${columnName(column)}${row + 1}`;
}

/** `0` → `A`, `26` → `AA`. */
function columnName(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : `${columnName(Math.floor(column / 26) - 1)}${last}`;
}
