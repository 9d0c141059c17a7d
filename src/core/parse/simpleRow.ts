import { trimEndOf } from '../text/lines';
import type { RowText } from './plainRows';
import type { Entry, MapNode, Node } from './tree';

/**
 * The row as `parseText` reads it, many times as quickly, where each of its lines is a key with a
 * plain value behind it, or none. `undefined` for anything else: quotes, braces, blocks, values of
 * several lines, numbers, a key twice, and whatever might be wrong.
 */
export function readSimpleRow(text: string): RowText | undefined {
  const lines = text.length > LONGEST || NESTED.test(text) ? undefined : readLines(text);
  const map = lines && readMap(lines, 1);
  const [entry, ...more] = map?.entries ?? [];
  if (!lines || !entry || more.length > 0 || lines.next < lines.keys.length) return undefined;
  return { text, lexemes: lines.lexemes, byPackage: 0, entry };
}

/** Each key is compared with all others of its map. */
const LONGEST = 20_000;

/** Where `tooDeepAt` counts, which asks nothing of what a sign stands in. */
const NESTED = /[[{]|[-?:] [-?:] /;

interface Lines {
  readonly keys: readonly KeyLine[];
  /** Index of the one to be read next. */
  next: number;
  /** As many as the package would find. */
  readonly lexemes: number;
}

/** A line with a key. Offsets are those of the row. */
interface KeyLine {
  readonly indent: number;
  readonly key: string;
  /** Where the key ends and its colon stands. */
  readonly colon: number;
  readonly value: string;
  readonly valueAt: number;
}

/** Of what may be nothing, a truth or a number to YAML only whole dates are taken. */
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
    const count = found ? addKeyLine(keys, start, found) : countOther(line);
    if (count === undefined) return undefined;
    lexemes += count + (breakAt === -1 ? 0 : 1);
    start = next;
  }
  return { keys, next: 0, lexemes };
}

/** Gives how many lexemes the line has; `undefined` where YAML would read it otherwise. */
function addKeyLine(keys: KeyLine[], start: number, found: RegExpExecArray): number | undefined {
  const [, indent = '', key = '', gap = '', behind = '', comment = ''] = found;
  if (gap === '' && (behind !== '' || comment !== '')) return undefined;
  const value = behind.trimEnd();
  if (comment !== '' && behind !== '' && value === behind) return undefined;
  // What ends in a space that is no blank to YAML is left to it.
  if (/\s$/.test(trimEndOf(behind, ' '))) return undefined;
  const colon = start + indent.length + key.length;
  keys.push({ indent: indent.length, key, colon, value, valueAt: colon + 1 + gap.length });
  const ofValue = value === '' ? 0 : value === behind ? 2 : 3;
  return sizeOf(indent) + 3 + sizeOf(gap) + ofValue + sizeOf(comment);
}

function countOther(line: string): number | undefined {
  const found = OTHER_LINE.exec(line);
  return found ? sizeOf(found[1]) + sizeOf(found[2]) : undefined;
}

function sizeOf(piece: string | undefined): number {
  return piece ? 1 : 0;
}

/** A checklist is three maps deep. */
const DEEPEST = 9;

/** The map whose keys stand where the next one does. */
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
  // Deeper lines would go on with the value.
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
