import type { Entry, MapNode } from '../parse/tree';
import { lineStart, nextLine } from '../text/lines';
import type { Span } from '../text/span';
import { namesIn } from './named';
import type { Side } from './sides';

/** A key with lines in a region, and the keys below it. Spans are whole lines of the side. */
export interface RegionKey {
  readonly path: readonly string[];
  /** The line of a key with keys below it; `undefined` where the line is outside the region. */
  readonly header: Span | undefined;
  /** From the key to the end of its value; `undefined` where part of that is outside the region. */
  readonly whole: Span | undefined;
  /** The keys below it in the region; `undefined` for a key that cannot be divided. */
  readonly below: readonly RegionKey[] | undefined;
}

/** The keys of the region; `undefined` where its border is within a value. */
export function keysInRegion({ text, root }: Side, region: Span): readonly RegionKey[] | undefined {
  return region.start === region.end ? [] : keysOfMap(text, root, [], region);
}

function keysOfMap(
  text: string,
  map: MapNode,
  above: readonly string[],
  region: Span,
): readonly RegionKey[] | undefined {
  const keys: RegionKey[] = [];
  for (const [name, entry] of entriesFrom(map, region.start)) {
    if (entry.span.start >= region.end) break;
    const own = entryLines(text, entry);
    if (own.end <= region.start || own.start >= region.end) continue;
    // Keys that share a line cannot be separated.
    if (!/^[ \ufeff]*$/.test(text.slice(own.start, entry.span.start))) return undefined;
    const key = keyOfEntry(text, entry, { path: [...above, name], own, region });
    if (!key) return undefined;
    keys.push(key);
  }
  return keys;
}

/**
 * The entries from the last one that starts before the offset. A binary search, because there may
 * be many regions.
 */
function* entriesFrom(map: MapNode, offset: number): Generator<readonly [string, Entry]> {
  const { entries } = map;
  const names = namesIn(map);
  let [low, high] = [0, entries.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((entries[middle]?.span.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  // The value of the last entry above may extend into the region.
  for (let at = Math.max(0, low - 1); at < entries.length; at++) {
    const entry = entries[at];
    if (entry) yield [names[at] ?? entry.key, entry];
  }
}

/** The lines of a key and its value. */
export function entryLines(text: string, { span }: Entry): Span {
  return { start: lineStart(text, span.start), end: linesEnd(text, span) };
}

interface EntryPlace {
  readonly path: readonly string[];
  readonly own: Span;
  readonly region: Span;
}

function keyOfEntry(
  text: string,
  entry: Entry,
  { path, own, region }: EntryPlace,
): RegionKey | undefined {
  const whole = isWithin(own, region) ? own : undefined;
  const header = { start: own.start, end: nextLine(text, entry.afterColon ?? entry.keySpan.end) };
  const map = blockMap(entry, header.end);
  const below = map && keysOfMap(text, map, path, region);
  if (!below) return whole && { path, header: undefined, whole, below };
  return { path, header: isWithin(header, region) ? header : undefined, whole, below };
}

function isWithin({ start, end }: Span, region: Span): boolean {
  return start >= region.start && end <= region.end;
}

/** The value as a map whose keys have their own lines, below the line of its key. */
function blockMap({ value }: Entry, from: number): MapNode | undefined {
  if (value?.kind !== 'map' || value.flow || value.anchor !== undefined) return undefined;
  return (value.entries[0]?.span.start ?? 0) >= from ? value : undefined;
}

/** The end of the lines of a value; a block value already includes its last line break. */
function linesEnd(text: string, { start, end }: Span): number {
  return end > start && text[end - 1] === '\n' ? end : nextLine(text, end);
}
