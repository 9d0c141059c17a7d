/** `[start, end)` in UTF-16 code units from the start of the text; a BOM counts. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Replaces the text at `[start, end)`. Equal `start` and `end` insert. */
export interface TextEdit extends Span {
  readonly newText: string;
}

/** The span moved by that many characters. */
export function shiftSpan({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}
