import type { Entry, MapNode } from '../parse/tree';
import { lineStart, nextLine } from '../text/lines';
import type { Span } from '../text/span';
import { namesIn } from './named';
import type { Side } from './sides';

/** A key that has lines in a region, with the keys below it. Spans are whole lines of the side. */
export interface Cut {
  readonly path: readonly string[];
  /** The line of the key itself, where keys stand below it; `undefined` where it is elsewhere. */
  readonly header: Span | undefined;
  /** From the key to the end of its value; `undefined` where a part of that is elsewhere. */
  readonly whole: Span | undefined;
  /** The keys below it that are in the region; `undefined` for a key that is taken as one. */
  readonly below: readonly Cut[] | undefined;
}

/** The keys of the region; `undefined` where its border runs through a value. */
export function cutLines({ text, root }: Side, region: Span): readonly Cut[] | undefined {
  return region.start === region.end ? [] : cutMap(text, root, [], region);
}

function cutMap(
  text: string,
  map: MapNode,
  above: readonly string[],
  region: Span,
): readonly Cut[] | undefined {
  const cuts: Cut[] = [];
  for (const [name, entry] of entriesFrom(map, region.start)) {
    if (entry.span.start >= region.end) break;
    const own = entryLines(text, entry);
    if (own.end <= region.start || own.start >= region.end) continue;
    // Keys that share their line can only go together.
    if (!/^[ \ufeff]*$/.test(text.slice(own.start, entry.span.start))) return undefined;
    const cut = cutEntry(text, entry, { path: [...above, name], own, region });
    if (!cut) return undefined;
    cuts.push(cut);
  }
  return cuts;
}

/** The entries but those that end before the line above the offset; found by halves, as regions may be many. */
function* entriesFrom(map: MapNode, offset: number): Generator<readonly [string, Entry]> {
  const { entries } = map;
  const names = namesIn(map);
  let [low, high] = [0, entries.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((entries[middle]?.span.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  // The value of the last one above may reach into the region.
  for (let at = Math.max(0, low - 1); at < entries.length; at++) {
    const entry = entries[at];
    if (entry) yield [names[at] ?? entry.key, entry];
  }
}

/** The lines that a key and its value are on. */
export function entryLines(text: string, { span }: Entry): Span {
  return { start: lineStart(text, span.start), end: linesEnd(text, span) };
}

interface Place {
  readonly path: readonly string[];
  readonly own: Span;
  readonly region: Span;
}

function cutEntry(text: string, entry: Entry, { path, own, region }: Place): Cut | undefined {
  const whole = isWithin(own, region) ? own : undefined;
  const header = { start: own.start, end: nextLine(text, entry.afterColon ?? entry.keySpan.end) };
  const map = blockMap(entry, header.end);
  const below = map && cutMap(text, map, path, region);
  if (!below) return whole && { path, header: undefined, whole, below };
  return { path, header: isWithin(header, region) ? header : undefined, whole, below };
}

function isWithin({ start, end }: Span, region: Span): boolean {
  return start >= region.start && end <= region.end;
}

/** A map whose keys have lines of their own, below that of its key. */
function blockMap({ value }: Entry, from: number): MapNode | undefined {
  if (value?.kind !== 'map' || value.flow || value.anchor !== undefined) return undefined;
  return (value.entries[0]?.span.start ?? 0) >= from ? value : undefined;
}

/** The end of the lines of a value; that of a block has its last line break in it already. */
function linesEnd(text: string, { start, end }: Span): number {
  return end > start && text[end - 1] === '\n' ? end : nextLine(text, end);
}
