import type { HiddenCharacter } from '../text/hiddenCharacters';
import { hiddenCharacters } from '../text/hiddenCharacters';
import { lineEnd, lineStart } from '../text/lines';
import type { Span } from '../text/span';
import { factOf } from './factOf';
import type { Parsed } from './parsed';
import type { RowText } from './plainRows';
import type { Entry, Node } from './tree';

/** The hidden characters of one line outside keys and values, mostly in a comment. */
export interface HiddenInLine {
  /** From the first hidden character to the last. */
  readonly span: Span;
  /** The line. */
  readonly text: string;
  /** Offsets are in the line. */
  readonly hidden: readonly HiddenCharacter[];
}

/** All such lines, in text order. Rows whose text was seen before are not scanned again. */
export function* hiddenOutsideValues(parsed: Parsed): Generator<HiddenInLine> {
  const { rows } = parsed;
  if (!rows) {
    yield* linesOf(parsed.text, parsed.root);
    return;
  }
  yield* linesOf(rows.head.text, rows.head.root);
  for (const [index, row] of rows.rows.entries()) {
    const lines = linesOfRow(row);
    if (lines.length === 0) continue;
    const start = rows.starts[index] ?? 0;
    for (const { span, ...line } of lines) {
      yield { ...line, span: { start: span.start + start, end: span.end + start } };
    }
  }
}

const linesOfRow = factOf(({ text, entry }: RowText) => [...linesOf(text, asMap(entry))]);

function asMap(entry: Entry): Node {
  return { kind: 'map', flow: false, span: entry.span, entries: [entry] };
}

function* linesOf(text: string, root: Node | undefined): Generator<HiddenInLine> {
  const hidden = hiddenCharacters(text).filter((each) => !isLayout(text, each));
  if (hidden.length === 0) return;
  let line: { readonly start: number; readonly end: number; hidden: HiddenCharacter[] } | undefined;
  for (const each of outsideKeysAndValues(hidden, root)) {
    if (!line || each.start >= line.end) {
      if (line) yield hiddenInLine(text, line);
      line = { start: lineStart(text, each.start), end: lineEnd(text, each.start), hidden: [] };
    }
    line.hidden.push(each);
  }
  if (line) yield hiddenInLine(text, line);
}

function hiddenInLine(
  text: string,
  { start, end, hidden }: Span & { readonly hidden: readonly HiddenCharacter[] },
): HiddenInLine {
  const [first, last] = [hidden[0]?.start ?? start, hidden.at(-1)?.end ?? start];
  return {
    span: { start: first, end: last },
    text: text.slice(start, end),
    hidden: hidden.map((each) => ({
      ...each,
      start: each.start - start,
      end: each.end - start,
    })),
  };
}

/** Whether it is a BOM at the start of the text, or the CR of a line break. */
function isLayout(text: string, { start, codePoint }: HiddenCharacter): boolean {
  return codePoint === 0x0d || (start === 0 && text.startsWith('\ufeff'));
}

/** Walks through the characters and the tree side by side; both are in text order. */
function* outsideKeysAndValues(
  hidden: readonly HiddenCharacter[],
  root: Node | undefined,
): Generator<HiddenCharacter> {
  const spans = spansOf(root);
  let next = spans.next();
  for (const each of hidden) {
    while (!next.done && next.value.end <= each.start) next = spans.next();
    if (next.done || each.start < next.value.start) yield each;
  }
}

/** The spans of all keys and values, in text order. */
function* spansOf(node: Node | undefined): Generator<Span> {
  if (node?.kind === 'scalar') yield node.span;
  if (node?.kind !== 'map') return;
  for (const { keySpan, value } of node.entries) {
    yield keySpan;
    yield* spansOf(value);
  }
}
