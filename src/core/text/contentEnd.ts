import type { Span } from './span';

/** The end of the span without trailing blanks and line breaks, as a block value has them. */
export function contentEnd(text: string, span: Span): number {
  let end = span.end;
  while (end > span.start && /[ \t\r\n]/.test(text[end - 1] ?? '')) end--;
  return end;
}
