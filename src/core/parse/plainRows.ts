import { ITEMS_KEY } from '../format/fields';
import { shiftSpan } from '../text/span';
import type { FactHolder } from './factOf';
import type { Entry, MapNode, Node } from './tree';

/**
 * A text whose rows can be parsed one by one: block style, 項目 the last key, nothing shared between
 * rows by anchors. What people usually write, and what the writer writes, has this form.
 */
export interface PlainRows {
  /** The text above the first row, parsed on its own; its last entry is 項目, without value. */
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
export interface RowText extends FactHolder {
  readonly text: string;
  /** The number of lexemes, or an upper bound; a BOM is not counted. See `mostLexemes`. */
  readonly lexemes: number;
  /** The cost of reading them by the `yaml` package: 0 where it was not used. See `mostByPackage`. */
  readonly byPackage: number;
  /** Spans are relative to the start of the row's first line. */
  readonly entry: Entry;
}

/** Where rows begin in a range of a text that starts with a row. */
export interface RowStarts {
  /** Offset of the start of the line where each row begins. */
  readonly starts: readonly number[];
  /** Columns before each row's key. */
  readonly indent: number;
}

/** Whether the text has a CR without LF: a line break in YAML, but not in the line scan here. */
export function hasLoneReturn(text: string): boolean {
  return text.includes('\r') && /\r(?!\n)/.test(text);
}

/**
 * Finds where rows begin in `[from, to)`, by the indentation of the lines only. `undefined` where a
 * line has less indentation than the rows, or a row does not begin with a key. Without `indent`, the first
 * line determines it.
 */
export function scanRows(
  text: string,
  from: number,
  to: number,
  indent?: number,
): RowStarts | undefined {
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

/** The first character of a plain or quoted key; `?`, `-`, `<` and the like are left to the YAML parser. */
const ROW_KEY = /[\p{L}\p{N}"'_]/u;

/** The offsets of the unindented line `項目:` (with at most a comment), and of the line after it. */
export function itemsLine(
  text: string,
): { readonly key: number; readonly below: number } | undefined {
  ITEMS_LINE.lastIndex = 0;
  const match = ITEMS_LINE.exec(text);
  return match ? { key: match.index, below: ITEMS_LINE.lastIndex } : undefined;
}

const ITEMS_LINE = new RegExp(`^${ITEMS_KEY}:[ \\t]*(?: #[^\\n]*)?\\r?\\n`, 'gm');

/** The end of the comments and blank lines that begin at `from`, the start of a line. */
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

/**
 * Whether the node has no alias, no anchor and no list, so that it does not depend on the rest of
 * the text.
 */
export function isSelfContained(node: Node | undefined): boolean {
  if (!node) return true;
  if (node.kind === 'alias' || node.anchor !== undefined) return false;
  // The tree does not hold the items of a list, and one of them could have an anchor.
  if (node.kind === 'sequence') return false;
  return node.kind === 'scalar' || node.entries.every(({ value }) => isSelfContained(value));
}

/** The tree of the text, but for the spans of its rows, which count from each row. */
export function looseTree({ head, rows }: PlainRows): MapNode {
  return withRows(
    head,
    rows.map(({ entry }) => entry),
  );
}

/** The tree of a text with that head and those rows. */
export function withRows({ root }: HeadText, rows: readonly Entry[]): MapNode {
  const end = rows.at(-1)?.span.end ?? 0;
  const span = { start: rows[0]?.span.start ?? 0, end };
  const items = { kind: 'map', flow: false, span, entries: rows } as const;
  const entries = root.entries.map((entry, index) =>
    index < root.entries.length - 1
      ? entry
      : { ...entry, value: items, span: { start: entry.span.start, end } },
  );
  return { ...root, span: { start: root.span.start, end }, entries };
}

/** The entry with all spans moved by that many characters. */
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
