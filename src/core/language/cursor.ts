import { lineEnd, lineStart, nextLine } from '../text/lines';
import type { Span } from '../text/span';
import { lineAbove } from './lineAbove';

/** Where one is writing, read from the lines alone: what is half typed often is no YAML yet. */
export interface Cursor {
  /** The keys around, from the top level down: `['項目', 'P1-A-1']` among the keys of a row. */
  readonly path: readonly string[];
  /** The key whose value is written; `undefined` where a key is written. */
  readonly key: string | undefined;
  /** Where a key is written: the other keys of its map. */
  readonly siblings: ReadonlySet<string>;
  /** What stands at the cursor and a completion replaces; empty where nothing does. */
  readonly word: Span;
  /** Where a key is written: its colon is there. Where a value is: a space parts it from the colon. */
  readonly parted: boolean;
}

/** `key:` at the head of a line; a key in quotes too. Group 1 is the indentation, 2 the key. */
const KEY = /^(\ufeff?[ ]*)["']?([^\s"'#:{}[\],&*!|>%@`-][^"'#:{}[\],]*?)["']?[ ]*:(?=[ \t]|$)/;
/** A word that may become a key: nothing else is on its line. */
const WORD = /^(\ufeff?[ ]*)([^\s"'#:{}[\],&*!|>%@`]*)[ \t]*$/;

/** `undefined` where nothing of the format can stand: in comments, flow maps, blocks, lists. */
export function cursorAt(text: string, offset: number): Cursor | undefined {
  const start = lineStart(text, offset);
  const line = text.slice(start, lineEnd(text, offset));
  const column = offset - start;
  if (/(^|\s)#/.test(line.slice(0, column))) return undefined;
  const keyed = KEY.exec(line);
  if (keyed && column >= keyed[0].length) return valueCursor(text, offset, start, keyed);
  // On a blank line the cursor says how deep; spaces behind it count for nothing.
  const found = keyed ?? WORD.exec(line.trim() === '' ? line.slice(0, column) : line);
  const indent = found?.[1]?.length ?? 0;
  if (!found || column < indent || /["']/.test(line[indent] ?? '')) return undefined;
  const bom = line.startsWith('\ufeff') ? 1 : 0;
  const word = { start: start + indent, end: start + indent + (found[2]?.length ?? 0) };
  if (offset > word.end) return undefined;
  const around = surroundings(text, start, indent - bom, keyed !== null);
  return around && { ...around, key: undefined, word, parted: keyed !== null };
}

function valueCursor(
  text: string,
  offset: number,
  start: number,
  keyed: RegExpExecArray,
): Cursor | undefined {
  const [head, margin = '', key] = keyed;
  const rest = text.slice(start + head.length, lineEnd(text, offset));
  const [, gap = '', value = ''] = /^([ \t]*)(.*?)(?:[ \t]+#.*|[ \t]*)$/.exec(rest) ?? [];
  if (/^[{[|>&*!"']/.test(value) || text[offset] === '#') return undefined;
  const begin = start + head.length + gap.length;
  const written = value !== '' && !value.startsWith('#');
  const word = written
    ? { start: Math.min(begin, offset), end: begin + value.length }
    : { start: offset, end: offset };
  if (offset > word.end) return undefined;
  const around = surroundings(text, start, margin.replace('\ufeff', '').length, true);
  return around && { ...around, key, word, parted: text[word.start - 1] !== ':' };
}

/** The keys above that lead to a line of that depth, and those beside it. */
function surroundings(
  text: string,
  start: number,
  depth: number,
  isKey: boolean,
): Pick<Cursor, 'path' | 'siblings'> | undefined {
  const siblings = new Set<string>();
  const path: string[] = [];
  let level = depth;
  let strayed = false;
  for (const line of linesAbove(text, start)) {
    const indent = indentOf(line);
    if (indent === undefined || indent > level) {
      strayed ||= indent !== undefined && level === depth;
      continue;
    }
    const key = KEY.exec(line)?.[2];
    if (indent === depth && path.length === 0) {
      // What is no key may be text of a block; then no key of the format leads there.
      if (key !== undefined) siblings.add(key);
    } else if (indent < level) {
      if (key === undefined) return undefined;
      // Deeper lines below the parent, none as deep as this one: it belongs nowhere.
      if (strayed && path.length === 0 && siblings.size === 0) return undefined;
      path.unshift(key);
      level = indent;
    }
    if (level === 0 && path.length > 0) break;
  }
  return addBelow(text, start, { depth, isKey }, siblings) ? { path, siblings } : undefined;
}

/** Adds the keys below the line; false where the lines below are deeper, so it opens no map here. */
function addBelow(
  text: string,
  start: number,
  { depth, isKey }: { readonly depth: number; readonly isKey: boolean },
  siblings: Set<string>,
): boolean {
  let own = isKey;
  for (let at = nextLine(text, start); at < text.length; at = nextLine(text, at)) {
    const line = text.slice(at, lineEnd(text, at));
    const indent = indentOf(line);
    if (indent === undefined) continue;
    if (indent < depth) return true;
    if (indent > depth) {
      if (!own) return false;
      continue;
    }
    own = true;
    const key = KEY.exec(line)?.[2];
    if (key !== undefined) siblings.add(key);
  }
  return true;
}

/** From the line above `start` to the first of the text. */
function* linesAbove(text: string, start: number): Generator<string> {
  let line = lineAbove(text, start);
  while (line) {
    yield text.slice(line.start, line.end);
    line = lineAbove(text, line.start);
  }
}

/** `undefined` for a line that says nothing: blank, or only a comment. */
function indentOf(line: string): number | undefined {
  const found = /^\ufeff?( *)[^\s#]/.exec(line);
  return found?.[1]?.length;
}
