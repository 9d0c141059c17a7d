import { trimEndOf } from '../../text/lines';
import type { RowText } from '../plainRows';
import type { Entry, MapNode, Node } from '../tree';

/**
 * Reads a row as `parseText` does, but many times faster, where each line is a key with a plain value
 * or without a value. `undefined` for anything else: quotes, braces, blocks, values of several lines,
 * numbers, duplicate keys, and possible errors.
 */
export function readSimpleRow(text: string): RowText | undefined {
  const lines = text.length > LONGEST || NESTED.test(text) ? undefined : readLines(text);
  const map = lines && readMap(lines, 1);
  const [entry, ...more] = map?.entries ?? [];
  if (!lines || !entry || more.length > 0 || lines.next < lines.keys.length) return undefined;
  return { text, cost: { lexemes: lines.lexemes, byPackage: 0 }, entry, facts: [] };
}

/** UTF-16 code units. Limits the time, because each key is compared with all others of its map. */
const LONGEST = 20_000;

/** What `tooDeepAt` counts as nesting, in values and comments too. */
const NESTED = /[[{]|[-?:] [-?:] /;

interface Lines {
  readonly keys: readonly KeyLine[];
  /** Index of the key to read next. */
  next: number;
  /** The number of lexemes that the package would find. */
  readonly lexemes: number;
}

/** A line with a key. Offsets are relative to the row. */
interface KeyLine {
  readonly indent: number;
  readonly key: string;
  /** Offset of the colon, where the key ends. */
  readonly colon: number;
  readonly value: string;
  readonly valueAt: number;
}

/** Excludes values that YAML may read as null, a boolean or a number, except for dates. */
const FIRST = '(?![nNtTfF])[\\p{L}_]|[^\\p{ASCII}\\ufeff]';
const KEY_LINE = new RegExp(
  `^( *)((?![nNtTfF])[\\p{L}_][\\p{L}\\p{N}_-]{0,99}):( *)` +
    `((?:${FIRST})[^\\p{Cc}:#]*|\\d{4}-\\d\\d-\\d\\d(?= *(?:#|$)) *)?(#\\P{Cc}*)?$`,
  'u',
);
const OTHER_LINE = /^( *)(#\P{Cc}*)?$/u;

function readLines(text: string): Lines | undefined {
  const keys: KeyLine[] = [];
  let lexemes = 0;
  for (let start = 0; start < text.length;) {
    const breakAt = text.indexOf('\n', start);
    const next = breakAt === -1 ? text.length : breakAt + 1;
    const end = breakAt > start && text[breakAt - 1] === '\r' ? breakAt - 1 : breakAt;
    const line = text.slice(start, breakAt === -1 ? next : end);
    const found = KEY_LINE.exec(line);
    const count = found ? addKeyLine(keys, start, found) : countBlankOrComment(line);
    if (count === undefined) return undefined;
    lexemes += count + (breakAt === -1 ? 0 : 1);
    start = next;
  }
  return { keys, next: 0, lexemes };
}

/** Returns the number of lexemes of the line; `undefined` where YAML would read it differently. */
function addKeyLine(keys: KeyLine[], start: number, found: RegExpExecArray): number | undefined {
  const [, indent = '', key = '', gap = '', rest = '', comment = ''] = found;
  if (gap === '' && (rest !== '' || comment !== '')) return undefined;
  const value = rest.trimEnd();
  if (comment !== '' && rest !== '' && value === rest) return undefined;
  // Only ASCII spaces are blanks to YAML; any other space at the end belongs to the value.
  if (/\s$/.test(trimEndOf(rest, ' '))) return undefined;
  const colon = start + indent.length + key.length;
  keys.push({ indent: indent.length, key, colon, value, valueAt: colon + 1 + gap.length });
  const ofValue = value === '' ? 0 : value === rest ? 2 : 3;
  return sizeOf(indent) + 3 + sizeOf(gap) + ofValue + sizeOf(comment);
}

function countBlankOrComment(line: string): number | undefined {
  const found = OTHER_LINE.exec(line);
  return found ? sizeOf(found[1]) + sizeOf(found[2]) : undefined;
}

function sizeOf(lexeme: string | undefined): number {
  return lexeme ? 1 : 0;
}

/** A checklist is three maps deep. */
const DEEPEST = 9;

/** Reads the map that begins with the next key: all keys with its indentation. */
function readMap(lines: Lines, depth: number): MapNode | undefined {
  const first = lines.keys[lines.next];
  if (!first || depth > DEEPEST) return undefined;
  const entries: Entry[] = [];
  for (let line = lines.keys[lines.next]; line && line.indent >= first.indent;) {
    const entry = line.indent === first.indent ? readEntry(lines, line, depth) : undefined;
    if (!entry || entries.some(({ key }) => key === entry.key)) return undefined;
    entries.push(entry);
    line = lines.keys[lines.next];
  }
  const start = first.colon - first.key.length;
  const span = { start, end: entries.at(-1)?.span.end ?? start };
  return { kind: 'map', flow: false, span, entries };
}

function readEntry(lines: Lines, line: KeyLine, depth: number): Entry | undefined {
  const { indent, key, colon, value: text, valueAt } = line;
  lines.next++;
  const isDeeper = (lines.keys[lines.next]?.indent ?? 0) > indent;
  // Deeper lines would continue the value.
  if (isDeeper && text !== '') return undefined;
  const value = isDeeper ? readMap(lines, depth + 1) : scalar(text, valueAt);
  if (isDeeper && !value) return undefined;
  const start = colon - key.length;
  return {
    key,
    keySpan: { start, end: colon },
    afterColon: colon + 1,
    value,
    span: { start, end: value?.span.end ?? colon + 1 },
  };
}

function scalar(text: string, start: number): Node | undefined {
  if (text === '') return undefined;
  const span = { start, end: start + text.length };
  return { kind: 'scalar', style: 'plain', value: text, text, span };
}
