import { ITEMS_KEY } from '../format/fields';
import { commonEnd, commonStart } from '../text/common';
import { lastStart } from '../text/lastStart';
import type { Parsed } from './parseText';
import { parseText } from './parseText';
import { COST_OF_TEXT, mostByPackage, mostLexemes } from './readDocument';
import type { HeadText, PlainRows, RowLines, RowText } from './plainRows';
import {
  hasLoneReturn,
  itemsLine,
  scanRows,
  shiftEntry,
  skipComments,
  standsAlone,
} from './plainRows';
import { readSimpleRow } from './simpleRow';
import { takeApart } from './takeApart';
import type { Entry, MapNode } from './tree';

/**
 * The same as `parseText(text)`, sooner: of a text with plain rows only those rows are read again
 * whose text is not in `previous`. Reads the whole text where rows cannot be read by themselves.
 */
export function reparse(text: string, previous: Parsed | undefined): Parsed {
  if (previous?.text === text) return previous;
  const rows = previous?.rows && changeRows(text, previous.text, previous.rows);
  return (rows && asParsed(text, rows)) ?? readAnew(text, previous?.rows);
}

/** `undefined` where the text may be too dense, which is for `parseText` to say. */
function asParsed(text: string, rows: PlainRows): Parsed | undefined {
  const parsed = new PlainText(text, rows);
  const byPackage = sumOf(rows.rows, 'byPackage');
  const isDense =
    parsed.lexemes > mostLexemes(text.length) || byPackage > mostByPackage(text.length);
  return isDense ? undefined : parsed;
}

/** A text with plain rows. Its tree is only made where somebody asks for it. */
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
  const entries = rows.map(({ entry }, index) => shiftEntry(entry, starts[index] ?? 0));
  const span = { start: entries[0]?.span.start ?? 0, end: entries.at(-1)?.span.end ?? 0 };
  const key = head.root.entries.at(-1);
  const items = key && {
    ...key,
    value: { kind: 'map', flow: false, span, entries } as const,
    span: { start: key.span.start, end: span.end },
  };
  return {
    ...head.root,
    span: { start: head.root.span.start, end: span.end },
    entries: [...head.root.entries.slice(0, -1), ...(items ? [items] : [])],
  };
}

/** Reads a text row by row where that pays; rows that stand in `previous` are taken from there. */
function readAnew(text: string, previous: PlainRows | undefined): Parsed {
  const line = standsInLines(text) ? itemsLine(text) : undefined;
  const from = line && skipComments(text, line.below);
  const lines = from === undefined ? undefined : scanRows(text, from, text.length);
  if (!line || from === undefined || !lines) return parseText(text);
  const whole = !previous && paysWhole(text, lines) ? parseText(text) : undefined;
  // Row by row there may be room for what is too dense as a whole.
  if (whole && !isTooDense(whole)) return splitWhole(whole, from, lines);
  const head = readHead(text.slice(0, from), line.key, previous?.head);
  const known = new Map(previous?.rows.map((row) => [row.text, row]));
  const rows = head && readEach(text, lines.starts, text.length, known);
  const plain = rows && allDiffer(rows) ? { head, rows, ...lines } : undefined;
  return (plain && asParsed(text, plain)) ?? whole ?? parseText(text);
}

function isTooDense({ errors }: Parsed): boolean {
  return errors.some(({ code }) => code === 'TOO_DENSE');
}

function standsInLines(text: string): boolean {
  return !text.startsWith('%') && !text.startsWith('\ufeff%') && !hasLoneReturn(text);
}

/**
 * Whether to read the whole text costs less than to read each row: to begin with one that is not
 * simple costs as much as to read some words, and rows that lead nowhere would be read twice.
 */
function paysWhole(text: string, { starts }: RowLines): boolean {
  return text.length / starts.length > LONG_ROW || ANCHOR.test(text) || !areSimple(text, starts);
}

const LONG_ROW = 20_000;
const ANCHOR = /[:[{,-] *[&*]\S/;

/** With fewer simple rows, rows one by one take as long as the whole. */
const ENOUGH = 0.3;

/** Whether `readSimpleRow` reads enough of the rows: from here and there, for they may change. */
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

function splitWhole(parsed: Parsed, from: number, lines: RowLines): Parsed {
  const plain = takeApart(parsed, from, lines);
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

/** Of so many brackets, `parseText` may say that they are nested too deeply; see there. */
const MOST_BRACKETS = 50;

function readRow(text: string): RowText | undefined {
  if (text.split(/[[{]/, MOST_BRACKETS).length === MOST_BRACKETS) return undefined;
  const { root, errors, lexemes } = parseText(text);
  if (errors.length > 0 || root?.kind !== 'map' || root.flow) return undefined;
  const [entry, ...more] = root.entries;
  if (!entry || more.length > 0 || !standsAlone(root)) return undefined;
  const own = lexemes - 1;
  return { text, lexemes: own, byPackage: own + COST_OF_TEXT, entry };
}

/**
 * The rows after a change: those it touches are read, the others moved. `undefined` where it
 * touches the head, or leaves something that is no row.
 */
function changeRows(text: string, before: string, known: PlainRows): PlainRows | undefined {
  const { starts, rows, indent, head } = known;
  const from = commonStart(text, before);
  const tail = commonEnd(text, before, from);
  const indexAt = (offset: number) => lastStart(starts.length, (at) => starts[at] ?? 0, offset);
  const first = indexAt(from);
  const last = indexAt(before.length - tail);
  const start = starts[first];
  // At the very start of a row, the one above may be touched too.
  if (start === undefined || from <= start) return undefined;
  const oldEnd = starts[last + 1] ?? before.length;
  const by = text.length - before.length;
  const lines = scanRows(text, start, oldEnd + by, indent);
  if (!lines || hasLoneReturn(text.slice(start, oldEnd + by))) return undefined;
  // Between two changes far apart, most rows are as they were.
  const between = new Map(rows.slice(first, last + 1).map((row) => [row.text, row]));
  const read = readEach(text, lines.starts, oldEnd + by, between);
  if (!read) return undefined;
  const all = [...rows.slice(0, first), ...read, ...rows.slice(last + 1)];
  const sameIds = isSameIds(rows.slice(first, last + 1), read);
  const moved = starts.slice(last + 1).map((each) => each + by);
  const next = [...starts.slice(0, first), ...lines.starts, ...moved];
  return sameIds || allDiffer(all) ? { head, rows: all, starts: next, indent } : undefined;
}

function isSameIds(before: readonly RowText[], after: readonly RowText[]): boolean {
  const ids = after.map(({ entry }) => entry.key);
  return before.length === ids.length && before.every(({ entry }, at) => entry.key === ids[at]);
}

/** Two rows of one id are an error of the whole text. */
function allDiffer(rows: readonly RowText[]): boolean {
  return new Set(rows.map(({ entry }: { entry: Entry }) => entry.key)).size === rows.length;
}
