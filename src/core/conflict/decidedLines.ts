import type { Decision } from './choice';
import type { BasedSlot, ConflictRegion } from './readConflict';
import { isContested } from './readConflict';
import type { Span } from '../text/span';

/**
 * Lines to add to a region after the slot with that index; after all lines where a side is taken as
 * a whole.
 */
export interface AddedLines {
  readonly slot: number;
  readonly lines: string;
}

/**
 * The lines of a region after a decision. Slots that are decided, or equal on both sides, have no markers
 * any more. Adjacent open slots remain one conflict, with its base.
 */
export function decidedLines(
  text: string,
  region: ConflictRegion,
  decision: Decision,
  added?: AddedLines,
): string {
  if (typeof decision === 'string') {
    return join(textAt(text, region[decision].lines), added?.lines ?? '');
  }
  const parts: string[] = [];
  const open: BasedSlot[] = [];
  for (const [index, slot] of (region.slots ?? []).entries()) {
    const side = isContested(slot) ? decision.get(index) : 'ours';
    if (side === undefined) open.push(slot);
    else {
      const lines = typeof side === 'string' ? slot[side] : side.lines;
      parts.push(marked(text, region, open.splice(0)), lines);
    }
    if (index === added?.slot) parts.push(marked(text, region, open.splice(0)), added.lines);
  }
  return [...parts, marked(text, region, open)].reduce(join);
}

/** Joins lines; adds the line break that the last line of a file may lack. */
function join(lines: string, more: string): string {
  if (lines === '' || more === '' || lines.endsWith('\n')) return lines + more;
  return `${lines}${lines.includes('\r\n') ? '\r\n' : '\n'}${more}`;
}

/** A conflict of only these slots, with the markers of the region. */
function marked(text: string, region: ConflictRegion, slots: readonly BasedSlot[]): string {
  if (slots.length === 0) return '';
  const { ours, base, theirs, end } = region;
  const all = (side: 'ours' | 'base' | 'theirs'): string =>
    slots.map((slot) => slot[side] ?? '').join('');
  return [
    textAt(text, ours.marker) + all('ours'),
    base ? textAt(text, base.marker) + all('base') : '',
    textAt(text, theirs.marker) + all('theirs'),
    textAt(text, end),
  ].join('');
}

function textAt(text: string, { start, end }: Span): string {
  return text.slice(start, end);
}
