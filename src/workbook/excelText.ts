/** The text of a cell of a workbook. */
export interface ExcelText {
  readonly text: string;
  /** The text did not fit and is cut. */
  readonly isCut: boolean;
}

/** UTF-16 code units that Excel takes in a cell; with more, it calls the workbook damaged. */
const MOST_IN_CELL = 32_767;
const SHORTENED = 32_000;

/** Prepares a text for a cell: no longer than Excel allows, and only characters that XML allows. */
export function excelText(text: string): ExcelText {
  const isCut = text.length > MOST_IN_CELL;
  const shown = isCut ? `${text.slice(0, SHORTENED).replace(/\p{Surrogate}$/u, '')}…` : text;
  return { text: escapeCodes(allowed(shown)), isCut };
}

/** Excel reads `_x0041_` as `A`; such a text gets its first character as a code. */
function escapeCodes(text: string): string {
  return text.replace(/_(?=x[\da-f]{4}_)/gi, '_x005F_');
}

/** Lone surrogates and two more are not allowed in XML; hucre writes the other ones as codes. */
function allowed(text: string): string {
  return text.replace(/[\p{Surrogate}\ufffe\uffff]/gu, '\ufffd');
}

/** hucre takes these texts for the results of failed formulas. As rich text they stay texts. */
export function looksLikeError(text: string): boolean {
  return /^#[\w/]+[!?]?$/.test(text);
}
