import type { ScalarNode } from '../../parse/tree';
import { lineEnd } from '../../text/lines';
import { contentEnd } from '../../text/contentEnd';

/** Where the parts of a block scalar end: `|-`, perhaps a comment, and the lines below. */
export interface BlockLines {
  /** After `|-`; a comment may follow. */
  readonly indicatorsEnd: number;
  /** The end of the line with `|-`. */
  readonly headerEnd: number;
  /** The end of the last line with text. */
  readonly bodyEnd: number;
}

/** `undefined` for a scalar of another style. */
export function blockLines(text: string, { style, span }: ScalarNode): BlockLines | undefined {
  if (style !== 'literal' && style !== 'folded') return undefined;
  const headerEnd = lineEnd(text, span.start);
  const indicators = /^[|>][-+0-9]*/.exec(text.slice(span.start, headerEnd))?.[0] ?? '';
  const bodyEnd = Math.max(headerEnd, lineEnd(text, contentEnd(text, span)));
  return { indicatorsEnd: span.start + indicators.length, headerEnd, bodyEnd };
}
