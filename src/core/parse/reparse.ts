import { ITEMS_KEY } from '../format/fields';
import { commonEnd, commonStart } from '../text/common';
import { lastStart } from '../text/lastStart';
import type { Parsed } from './parseText';
import { parseText } from './parseText';
import { COST_OF_TEXT, mostByPackage, mostLexemes } from './readDocument';
import type { HeadText, PlainRows, RowStarts, RowText } from './plainRows';
import {
  hasLoneReturn,
  itemsLine,
  scanRows,
  isSelfContained,
  shiftEntry,
  skipComments,
  withRows,
} from './plainRows';
import { readSimpleRow } from './simpleRow';
import { splitIntoRows } from './splitIntoRows';
import type { Entry, MapNode } from './tree';

/**
 * Returns what `parseText(text)` returns, but faster: in a text with plain rows, only the rows whose text
 * is not in `previous` are read. Reads the whole text where rows cannot be read one by one.
 */
export function reparse(text: string, previous: Parsed | undefined): Parsed {
  if (previous?.text === text) return previous;
  const rows = previous?.rows && changeRows(text, previous.text, previous.rows);
  return (rows && asParsed(text, rows)) ?? parseByRows(text, previous?.rows);
}

/** `undefined` where the text may have too many lexemes, which `parseText` then decides. */
function asParsed(text: string, rows: PlainRows): Parsed | undefined {
  const parsed = new PlainText(text, rows);
  const byPackage = sumOf(rows.rows, 'byPackage');
  const isDense =
    parsed.lexemes > mostLexemes(text.length) || byPackage > mostByPackage(text.length);
  return isDense ? undefined : parsed;
}

/** A text with plain rows. Its tree is built on demand. */
class PlainText implements Parsed {
  readonly errors = [];
  private tree: MapNode | undefined;

  constructor(
    readonly text: string,
    readonly rows: PlainRows,
  ) {}

  get root(): MapNode {
    this.tree ??= wholeTree(this.rows);
    return this.tree;
  }

  get lexemes(): number {
    const { head, rows } = this.rows;
    return head.lexemes + sumOf(rows, 'lexemes');
  }
}

function sumOf(rows: readonly RowText[], what: 'lexemes' | 'byPackage'): number {
  return rows.reduce((sum, row) => sum + row[what], 0);
}

function wholeTree({ head, starts, rows }: PlainRows): MapNode {
  return withRows(
    head,
    rows.map(({ entry }, index) => shiftEntry(entry, starts[index] ?? 0)),
  );
}

/** Reads a text row by row where that is faster; rows with the same text are taken from `previous`. */
function parseByRows(text: string, previous: PlainRows | undefined): Parsed {
  const line = canScanLines(text) ? itemsLine(text) : undefined;
  const from = line && skipComments(text, line.below);
  const lines = from === undefined ? undefined : scanRows(text, from, text.length);
  if (!line || from === undefined || !lines) return parseText(text);
  const whole = !previous && isFasterAsWhole(text, lines) ? parseText(text) : undefined;
  // A text that exceeds the package's limit as a whole may be within the limits row by row.
  if (whole && !isTooDense(whole)) return splitWhole(whole, from, lines);
  const head = readHead(text.slice(0, from), line.key, previous?.head);
  const known = new Map(previous?.rows.map((row) => [row.text, row]));
  const rows = head && readEach(text, lines.starts, text.length, known);
  const plain = rows && haveUniqueIds(rows) ? { head, rows, ...lines } : undefined;
  return (plain && asParsed(text, plain)) ?? whole ?? parseText(text);
}

function isTooDense({ errors }: Parsed): boolean {
  return errors.some(({ code }) => code === 'TOO_DENSE');
}

function canScanLines(text: string): boolean {
  return !text.startsWith('%') && !text.startsWith('\ufeff%') && !hasLoneReturn(text);
}

/**
 * Whether reading the whole text is faster than reading row by row. Each row that is not simple has the
 * cost of starting the parser, and when the attempt row by row fails, all of it is read twice.
 */
function isFasterAsWhole(text: string, { starts }: RowStarts): boolean {
  return text.length / starts.length > LONG_ROW || ANCHOR.test(text) || !areSimple(text, starts);
}

const LONG_ROW = 20_000;
const ANCHOR = /[:[{,-] *[&*]\S/;

/** With a smaller share of simple rows, row by row is not faster. */
const ENOUGH = 0.3;

/** Whether `readSimpleRow` can read enough of the rows, judging by a sample from the whole text. */
function areSimple(text: string, starts: readonly number[]): boolean {
  const step = Math.ceil(starts.length / 40);
  let simple = 0;
  let tried = 0;
  for (let index = 0; index < starts.length; index += step) {
    if (readSimpleRow(text.slice(starts[index], starts[index + 1]))) simple++;
    tried++;
  }
  return simple > tried * ENOUGH;
}

function splitWhole(parsed: Parsed, from: number, lines: RowStarts): Parsed {
  const plain = splitIntoRows(parsed, from, lines);
  return (plain && asParsed(parsed.text, plain)) ?? parsed;
}

function readHead(text: string, key: number, known: HeadText | undefined): HeadText | undefined {
  if (known?.text === text) return known;
  const { root, errors, lexemes } = parseText(text);
  if (errors.length > 0 || root?.kind !== 'map' || root.flow || root.anchor) return undefined;
  const last = root.entries.at(-1);
  const isItems = last?.key === ITEMS_KEY && last.keySpan.start === key && !last.value;
  return isItems ? { text, root, lexemes } : undefined;
}

function readEach(
  text: string,
  starts: readonly number[],
  end: number,
  known?: ReadonlyMap<string, RowText>,
): readonly RowText[] | undefined {
  const rows: RowText[] = [];
  let left = mostLexemes(text.length);
  let leftToPackage = mostByPackage(text.length);
  for (const [index, start] of starts.entries()) {
    const lines = text.slice(start, starts[index + 1] ?? end);
    const row = known?.get(lines) ?? readSimpleRow(lines) ?? readRow(lines);
    if (!row || row.lexemes > left || row.byPackage > leftToPackage) return undefined;
    left -= row.lexemes;
    leftToPackage -= row.byPackage;
    rows.push(row);
  }
  return rows;
}

/** A text with so many brackets may be nested too deeply for `parseText`; see `tooDeepAt`. */
const MOST_BRACKETS = 50;

function readRow(text: string): RowText | undefined {
  if (text.split(/[[{]/, MOST_BRACKETS).length === MOST_BRACKETS) return undefined;
  const { root, errors, lexemes } = parseText(text);
  if (errors.length > 0 || root?.kind !== 'map' || root.flow) return undefined;
  const [entry, ...more] = root.entries;
  if (!entry || more.length > 0 || !isSelfContained(root)) return undefined;
  const own = lexemes - 1;
  return { text, lexemes: own, byPackage: own + COST_OF_TEXT, entry, facts: [] };
}

/**
 * The rows after a change: the changed rows are read, the others are moved. `undefined` where the change
 * touches the head, or where its result is not a row.
 */
function changeRows(text: string, before: string, known: PlainRows): PlainRows | undefined {
  const { starts, rows, indent, head } = known;
  const from = commonStart(text, before);
  const tail = commonEnd(text, before, from);
  const indexAt = (offset: number) => lastStart(starts.length, (at) => starts[at] ?? 0, offset);
  const touched = indexAt(from);
  // Before the key of a row, the row above may have changed: by a line added at its end.
  const first = from <= (starts[touched] ?? 0) + indent ? touched - 1 : touched;
  const last = indexAt(before.length - tail);
  const start = starts[first];
  if (start === undefined) return undefined;
  const oldEnd = starts[last + 1] ?? before.length;
  const by = text.length - before.length;
  const lines = scanRows(text, start, oldEnd + by, indent);
  if (!lines || hasLoneReturn(text.slice(start, oldEnd + by))) return undefined;
  // Between two changes far apart, most rows are unchanged.
  const between = new Map(rows.slice(first, last + 1).map((row) => [row.text, row]));
  const read = readEach(text, lines.starts, oldEnd + by, between);
  if (!read) return undefined;
  const all = [...rows.slice(0, first), ...read, ...rows.slice(last + 1)];
  const sameIds = haveSameIds(rows.slice(first, last + 1), read);
  const moved = starts.slice(last + 1).map((each) => each + by);
  const next = [...starts.slice(0, first), ...lines.starts, ...moved];
  return sameIds || haveUniqueIds(all) ? { head, rows: all, starts: next, indent } : undefined;
}

function haveSameIds(before: readonly RowText[], after: readonly RowText[]): boolean {
  const ids = after.map(({ entry }) => entry.key);
  return before.length === ids.length && before.every(({ entry }, at) => entry.key === ids[at]);
}

/** Two rows with one id are a duplicate key, an error that only reading the whole text reports. */
function haveUniqueIds(rows: readonly RowText[]): boolean {
  return new Set(rows.map(({ entry }: { entry: Entry }) => entry.key)).size === rows.length;
}
