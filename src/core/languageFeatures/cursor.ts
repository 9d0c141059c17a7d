import { lineAbove, lineEnd, lineStart, nextLine, trimEndOf } from '../text/lines';
import type { Span } from '../text/span';

/** The place where the user is typing, read from the lines only: pending input often is not valid YAML. */
export interface Cursor {
  /** The path of the map around the cursor: `['項目', 'P1-A-1']` among the keys of a row. */
  readonly path: readonly string[];
  /** The key whose value the cursor is in; `undefined` where the cursor is in a key. */
  readonly key: string | undefined;
  /** For a key: the other keys of its map. */
  readonly siblings: ReadonlySet<string>;
  /** The word at the cursor, which a completion replaces; may be empty. */
  readonly word: Span;
  /** A key has its colon; a value has a space between it and the colon. */
  readonly isSeparated: boolean;
}

/** `key:` at the start of a line, with or without quotes. Groups: indentation, key, closing quote. */
const KEY = /^(\ufeff?[ ]*)["']?([^\s"'#:{}[\],&*!|>%@`-][^"'#:{}[\],]*)(["'][ ]*)?:(?=[ \t]|$)/;
/** A word that may become a key, alone on its line. */
const WORD = /^(\ufeff?[ ]*)(?:([^\s"'#:{}[\],&*!|>%@`]+)[ \t]*|\t[ \t]*)?$/;

/** The word at the start of a line. */
interface Head {
  /** The length of the matched part of the line. */
  readonly length: number;
  /** The length of the spaces before the word, a BOM included. */
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

/** `undefined` where the format allows neither key nor value: in comments, flow maps, blocks, lists. */
export function cursorAt(text: string, offset: number): Cursor | undefined {
  const start = lineStart(text, offset);
  const line = text.slice(start, lineEnd(text, offset));
  const column = offset - start;
  if (/(^|\s)#/.test(line.slice(0, column))) return undefined;
  const keyed = keyOf(line);
  if (keyed && column >= keyed.length) return valueCursor(text, offset, start, keyed);
  // On a blank line the cursor's column is the indentation; spaces after the cursor are ignored.
  const found = keyed ?? wordOf(line.trim() === '' ? line.slice(0, column) : line);
  const indent = found?.margin ?? 0;
  if (!found || column < indent || /["']/.test(line[indent] ?? '')) return undefined;
  const bom = line.startsWith('\ufeff') ? 1 : 0;
  const word = { start: start + indent, end: start + indent + found.word.length };
  if (offset > word.end) return undefined;
  const around = surroundings(text, start, indent - bom, keyed !== undefined);
  return around && { ...around, key: undefined, word, isSeparated: keyed !== undefined };
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
  return around && { ...around, key, word, isSeparated: text[word.start - 1] !== ':' };
}

/** The value after a colon, without its comment, and the number of blanks before the value. */
function valueIn(rest: string): { readonly gap: number; readonly value: string } {
  const gap = /^[ \t]*/.exec(rest)?.[0].length ?? 0;
  const comment = rest.slice(gap).search(/[ \t]#/);
  const written = comment === -1 ? rest.slice(gap) : rest.slice(gap, gap + comment);
  return { gap, value: written.replace(/(?<![ \t])[ \t]+$/, '') };
}

/** The path to a line with that indentation, and the other keys of its map. */
function surroundings(
  text: string,
  start: number,
  depth: number,
  isKey: boolean,
): Pick<Cursor, 'path' | 'siblings'> | undefined {
  const siblings = new Set<string>();
  const path: string[] = [];
  let level = depth;
  let hasDeeperLines = false;
  for (const line of linesAbove(text, start)) {
    const indent = indentOf(line);
    if (indent === undefined || indent > level) {
      hasDeeperLines ||= indent !== undefined && level === depth;
      continue;
    }
    const key = keyOf(line)?.word;
    if (indent === depth && path.length === 0) {
      // A line without a key may belong to a block; then its path is not one of the format.
      if (key !== undefined) siblings.add(key);
    } else if (indent < level) {
      if (key === undefined) return undefined;
      // All other lines below the parent are deeper: the line is in no map.
      if (hasDeeperLines && path.length === 0 && siblings.size === 0) return undefined;
      path.unshift(key);
      level = indent;
    }
    if (level === 0 && path.length > 0) break;
  }
  return addBelow(text, start, { depth, isKey }, siblings) ? { path, siblings } : undefined;
}

/**
 * Adds the keys below the line. False where those lines are deeper, so that the line cannot be in
 * their map.
 */
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

/** From the line above `start` up to the first line of the text. */
function* linesAbove(text: string, start: number): Generator<string> {
  let line = lineAbove(text, start);
  while (line) {
    yield text.slice(line.start, line.end);
    line = lineAbove(text, line.start);
  }
}

/** `undefined` for a blank line and a comment. */
function indentOf(line: string): number | undefined {
  const found = /^\ufeff?( *)[^\s#]/.exec(line);
  return found?.[1]?.length;
}
