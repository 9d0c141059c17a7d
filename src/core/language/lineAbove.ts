import { lineStart } from '../text/lines';
import type { Span } from '../text/span';

/** The line above the one that begins at `start`, without its break; `undefined` above the first. */
export function lineAbove(text: string, start: number): Span | undefined {
  if (start === 0) return undefined;
  const end = text.startsWith('\r\n', start - 2) ? start - 2 : start - 1;
  return { start: lineStart(text, end), end };
}
