import type { Decision } from './choice';
import type { BasedSlot, ConflictRegion } from './readConflict';
import { isContested } from './readConflict';
import type { Span } from '../text/span';

/** Lines to add to a region, after a slot; after all of them where that is not there. */
export interface AddedLines {
  readonly slot: number;
  readonly lines: string;
}

/**
 * The lines of a region after a decision. What is decided, or the same on both sides, stands without
 * markers; slots that are still open and follow each other stay one conflict, with its base.
 */
export function decidedLines(
  text: string,
  region: ConflictRegion,
  decision: Decision,
  added?: AddedLines,
): string {
  if (typeof decision === 'string') {
    return joined(textAt(text, region[decision].lines), added?.lines ?? '');
  }
  const pieces: string[] = [];
  const open: BasedSlot[] = [];
  for (const [index, slot] of (region.slots ?? []).entries()) {
    const side = isContested(slot) ? decision.get(index) : 'ours';
    if (side === undefined) open.push(slot);
    else pieces.push(marked(text, region, open.splice(0)), slot[side]);
    if (index === added?.slot) pieces.push(marked(text, region, open.splice(0)), added.lines);
  }
  return [...pieces, marked(text, region, open)].reduce(joined);
}

/** The last line of a file may have no line break; what follows it now needs one. */
function joined(lines: string, more: string): string {
  if (lines === '' || more === '' || lines.endsWith('\n')) return lines + more;
  return `${lines}${lines.includes('\r\n') ? '\r\n' : '\n'}${more}`;
}

/** A conflict of these slots alone, in the markers of the region. */
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
