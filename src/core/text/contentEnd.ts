import type { Span } from './span';

/** The end of a value without the line breaks and blank lines that close a block. */
export function contentEnd(text: string, span: Span): number {
  let end = span.end;
  while (end > span.start && /[ \t\r\n]/.test(text[end - 1] ?? '')) end--;
  return end;
}
