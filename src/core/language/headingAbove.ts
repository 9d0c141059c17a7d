import type { Row } from '../model/checklist';
import { lineStart } from '../text/lines';
import type { Span } from '../text/span';
import { lineAbove } from './lineAbove';

const HEADING = {
  part: /^[ \t]*#+[ \t]*Part[ \t]*\d/i,
  section: /^[ \t]*#+[ \t]*[A-Z][\s.．]/,
} as const;

export type Heading = keyof typeof HEADING;

/** The comment above a row that opens its Part or section, from its `#`; else `undefined`. */
export function headingAbove(text: string, row: Row | undefined, kind: Heading): Span | undefined {
  if (!row) return undefined;
  let above = lineAbove(text, lineStart(text, row.keySpan.start));
  while (above) {
    const line = text.slice(above.start, above.end);
    if (!/^\s*(#|$)/.test(line)) return undefined;
    if (HEADING[kind].test(line)) return { ...above, start: above.start + line.search(/\S/) };
    above = lineAbove(text, above.start);
  }
  return undefined;
}
