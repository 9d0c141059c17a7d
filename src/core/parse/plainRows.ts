import { ITEMS_KEY } from '../format/fields';
import { shiftSpan } from '../text/span';
import type { Entry, MapNode, Node } from './tree';

/**
 * A text whose rows can each be read by itself: block style, 項目 the last key, nothing shared
 * between rows by anchors. What people write, and what is written here, is so.
 */
export interface PlainRows {
  /** The text above the first row, read by itself; its last entry is 項目, without value. */
  readonly head: HeadText;
  /** Offset of the start of the line where each row begins. */
  readonly starts: readonly number[];
  readonly rows: readonly RowText[];
  /** Columns before each row's key. */
  readonly indent: number;
}

export interface HeadText {
  readonly text: string;
  readonly lexemes: number;
  readonly root: MapNode;
}

/** One row: its lines, and the comments and blank lines up to the next row. */
export interface RowText {
  readonly text: string;
  /** Or less, of a short text; the mark of a beginning is not counted. See `mostLexemes`. */
  readonly lexemes: number;
  /** What they cost the package: nothing where it was not asked. See `mostByPackage`. */
  readonly byPackage: number;
  /** Its spans count from the start of the row's first line. */
  readonly entry: Entry;
}

/** A stretch of text, as offsets of it, that begins with a row. */
export interface RowLines {
  readonly starts: readonly number[];
  readonly indent: number;
}

/** Line breaks other than LF and CRLF are read by YAML, but not by the scan of lines here. */
export function hasLoneReturn(text: string): boolean {
  return text.includes('\r') && /\r(?!\n)/.test(text);
}

/**
 * Where rows begin in `[from, to)`, found by the indentation of the lines alone. `undefined` where
 * a line is not indented as rows are. `indent` is that of the first line when it is not given.
 */
export function scanRows(
  text: string,
  from: number,
  to: number,
  indent?: number,
): RowLines | undefined {
  const starts: number[] = [];
  let columns = indent;
  for (let line = from; line < to;) {
    const breakAt = text.indexOf('\n', line);
    const next = breakAt === -1 || breakAt >= to ? to : breakAt + 1;
    let first = line;
    while (text.charCodeAt(first) === SPACE) first++;
    const width = first - line;
    if (first < next && !isBlankOrComment(text.charCodeAt(first))) {
      columns ??= width;
      if (width < columns || width === 0) return undefined;
      if (width === columns) {
        if (!ROW_KEY.test(text[first] ?? '')) return undefined;
        starts.push(line);
      }
    }
    line = next;
  }
  if (columns === undefined || starts[0] !== from) return undefined;
  return { starts, indent: columns };
}

const SPACE = 0x20;

function isBlankOrComment(code: number): boolean {
  return code === 0x0a || code === 0x0d || code === 0x23;
}

/** The first sign of a key that is plain or quoted; `?`, `-`, `<` and the like are left to YAML. */
const ROW_KEY = /[\p{L}\p{N}"'_]/u;

/** The offset of the line `項目:` at the left edge, where it holds nothing but a comment. */
export function itemsLine(
  text: string,
): { readonly key: number; readonly below: number } | undefined {
  ITEMS_LINE.lastIndex = 0;
  const match = ITEMS_LINE.exec(text);
  return match ? { key: match.index, below: ITEMS_LINE.lastIndex } : undefined;
}

const ITEMS_LINE = new RegExp(`^${ITEMS_KEY}:[ \\t]*(?: #[^\\n]*)?\\r?\\n`, 'gm');

/** The end of the comments and blank lines that begin at a line's start. */
export function skipComments(text: string, from: number): number {
  let line = from;
  for (;;) {
    let first = line;
    while (text.charCodeAt(first) === SPACE) first++;
    if (first >= text.length || !isBlankOrComment(text.charCodeAt(first))) return line;
    const breakAt = text.indexOf('\n', first);
    if (breakAt === -1) return text.length;
    line = breakAt + 1;
  }
}

/** Whether nothing in it is shared with, or taken from, another place of the text. */
export function standsAlone(node: Node | undefined): boolean {
  if (!node) return true;
  if (node.kind === 'alias' || node.anchor !== undefined) return false;
  // What is in a list is not kept: an anchor in it could be meant from anywhere.
  if (node.kind === 'sequence') return false;
  return node.kind === 'scalar' || node.entries.every(({ value }) => standsAlone(value));
}

/** The entry as it stands `by` characters further on. */
export function shiftEntry(entry: Entry, by: number): Entry {
  return {
    key: entry.key,
    keySpan: shiftSpan(entry.keySpan, by),
    afterColon: entry.afterColon === undefined ? undefined : entry.afterColon + by,
    value: entry.value && shiftNode(entry.value, by),
    span: shiftSpan(entry.span, by),
  };
}

function shiftNode(node: Node, by: number): Node {
  const span = shiftSpan(node.span, by);
  if (node.kind !== 'map') return { ...node, span };
  return { ...node, span, entries: node.entries.map((entry) => shiftEntry(entry, by)) };
}
