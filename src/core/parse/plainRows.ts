import { shiftSpan } from '../text/span';
import type { Cost } from './budget';
import type { FactHolder } from './factOf';
import type { Entry, MapNode, Node } from './tree';

/**
 * A text whose rows can be parsed one by one: block style, 項目 the last key, nothing shared between
 * rows by anchors. What people usually write, and what the writer writes, has this form.
 */
export interface PlainRows extends RowStarts {
  /** The text above the first row, parsed on its own; its last entry is 項目, without value. */
  readonly head: HeadText;
  readonly rows: readonly RowText[];
}

/** Where rows begin in a range of a text that starts with a row. */
export interface RowStarts {
  /** Offset of the start of the line where each row begins. */
  readonly starts: readonly number[];
  /** Columns before each row's key. */
  readonly indent: number;
}

export interface HeadText {
  readonly text: string;
  readonly cost: Cost;
  readonly root: MapNode;
}

/** One row: its lines, and the comments and blank lines up to the next row. */
export interface RowText extends FactHolder {
  readonly text: string;
  readonly cost: Cost;
  /** Spans are relative to the start of the row's first line. */
  readonly entry: Entry;
}

/** The tree of the text. The spans of the rows are computed on demand. */
export function treeOfRows({ head, rows, starts }: PlainRows): MapNode {
  const startOf = (at: number): number => (rows[at]?.entry.span.start ?? 0) + (starts[at] ?? 0);
  const last = rows.length - 1;
  const end = (rows[last]?.entry.span.end ?? 0) + (starts[last] ?? 0);
  let entries: readonly Entry[] | undefined;
  return withItems(head, {
    kind: 'map',
    flow: false,
    span: { start: startOf(0), end },
    get entries() {
      entries ??= rows.map(({ entry }, at) => shiftEntry(entry, starts[at] ?? 0));
      return entries;
    },
  });
}

/** The tree of the text, but the spans of its rows are relative to each row. */
export function looseTree({ head, rows }: PlainRows): MapNode {
  return withRows(
    head,
    rows.map(({ entry }) => entry),
  );
}

/** The tree of a text with that head and those rows. */
export function withRows(head: HeadText, rows: readonly Entry[]): MapNode {
  const span = { start: rows[0]?.span.start ?? 0, end: rows.at(-1)?.span.end ?? 0 };
  return withItems(head, { kind: 'map', flow: false, span, entries: rows });
}

function withItems({ root }: HeadText, items: MapNode): MapNode {
  const { end } = items.span;
  const entries = root.entries.map((entry, at) =>
    at < root.entries.length - 1
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
