import { lineAbove, lineEnd, lineStart, nextLine, trimEndOf } from '../text/lines';
import type { Span } from '../text/span';

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

/** `key:` at the head of a line; a key in quotes too. Groups: indentation, key, its closing quote. */
const KEY = /^(\ufeff?[ ]*)["']?([^\s"'#:{}[\],&*!|>%@`-][^"'#:{}[\],]*)(["'][ ]*)?:(?=[ \t]|$)/;
/** A word that may become a key: nothing else is on its line. */
const WORD = /^(\ufeff?[ ]*)(?:([^\s"'#:{}[\],&*!|>%@`]+)[ \t]*|\t[ \t]*)?$/;

/** What is found at the head of a line. */
interface Head {
  /** As much of the line as it takes. */
  readonly length: number;
  /** The spaces before it, a mark of a beginning among them. */
  readonly margin: number;
  readonly word: string;
}

/** The key of a line, up to its colon. */
function keyOf(line: string): Head | undefined {
  const found = KEY.exec(line);
  if (!found) return undefined;
  const [{ length }, margin = '', word = '', quote] = found;
  return { length, margin: margin.length, word: quote ? word : trimEndOf(word, ' ') };
}

function wordOf(line: string): Head | undefined {
  const found = WORD.exec(line);
  if (!found) return undefined;
  const [{ length }, margin = '', word = ''] = found;
  return { length, margin: margin.length, word };
}

/** `undefined` where nothing of the format can stand: in comments, flow maps, blocks, lists. */
export function cursorAt(text: string, offset: number): Cursor | undefined {
  const start = lineStart(text, offset);
  const line = text.slice(start, lineEnd(text, offset));
  const column = offset - start;
  if (/(^|\s)#/.test(line.slice(0, column))) return undefined;
  const keyed = keyOf(line);
  if (keyed && column >= keyed.length) return valueCursor(text, offset, start, keyed);
  // On a blank line the cursor says how deep; spaces behind it count for nothing.
  const found = keyed ?? wordOf(line.trim() === '' ? line.slice(0, column) : line);
  const indent = found?.margin ?? 0;
  if (!found || column < indent || /["']/.test(line[indent] ?? '')) return undefined;
  const bom = line.startsWith('\ufeff') ? 1 : 0;
  const word = { start: start + indent, end: start + indent + found.word.length };
  if (offset > word.end) return undefined;
  const around = surroundings(text, start, indent - bom, keyed !== undefined);
  return around && { ...around, key: undefined, word, parted: keyed !== undefined };
}

function valueCursor(
  text: string,
  offset: number,
  start: number,
  { length, margin, word: key }: Head,
): Cursor | undefined {
  const rest = text.slice(start + length, lineEnd(text, offset));
  const { gap, value } = valueIn(rest);
  if (/^[{[|>&*!"']/.test(value) || text[offset] === '#') return undefined;
  const begin = start + length + gap;
  const written = value !== '' && !value.startsWith('#');
  const word = written
    ? { start: Math.min(begin, offset), end: begin + value.length }
    : { start: offset, end: offset };
  if (offset > word.end) return undefined;
  const bom = text.startsWith('\ufeff', start) ? 1 : 0;
  const around = surroundings(text, start, margin - bom, true);
  return around && { ...around, key, word, parted: text[word.start - 1] !== ':' };
}

/** The value behind a colon without the comment after it, and how many blanks are before it. */
function valueIn(rest: string): { readonly gap: number; readonly value: string } {
  const gap = /^[ \t]*/.exec(rest)?.[0].length ?? 0;
  const comment = rest.slice(gap).search(/[ \t]#/);
  const written = comment === -1 ? rest.slice(gap) : rest.slice(gap, gap + comment);
  return { gap, value: written.replace(/(?<![ \t])[ \t]+$/, '') };
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
    const key = keyOf(line)?.word;
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
    const key = keyOf(line)?.word;
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
