import type { ScalarNode } from '../../parse/tree';
import { lineEnd } from '../../text/lines';
import { contentEnd } from '../../text/contentEnd';

/** The parts of a literal or folded text: `|-`, perhaps a comment, and the lines below. */
export interface BlockLines {
  /** Behind `|-`; a comment may follow. */
  readonly indicatorsEnd: number;
  /** The end of the line of `|-`. */
  readonly headerEnd: number;
  /** The end of the last line with text. */
  readonly bodyEnd: number;
}

/** `undefined` for what is no block. */
export function blockLines(text: string, { style, span }: ScalarNode): BlockLines | undefined {
  if (style !== 'literal' && style !== 'folded') return undefined;
  const headerEnd = lineEnd(text, span.start);
  const indicators = /^[|>][-+0-9]*/.exec(text.slice(span.start, headerEnd))?.[0] ?? '';
  const bodyEnd = Math.max(headerEnd, lineEnd(text, contentEnd(text, span)));
  return { indicatorsEnd: span.start + indicators.length, headerEnd, bodyEnd };
}
