import type { Document, Pair, ParsedNode } from 'yaml';
import { isAlias, isCollection, isMap, isScalar, Parser } from 'yaml';
import { lineEnd, lineStart, nextLine } from '../../../src/core/text/lines';
import type { Span, TextEdit } from '../../../src/core/text/span';

/**
 * The edits that change more than the lines of the key to which the path leads, as far as it is
 * there. Lines may be put in anywhere: that all else means the same is checked elsewhere.
 */
export function editsElsewhere(
  text: string,
  edits: readonly TextEdit[],
  lines: Span | undefined,
): readonly TextEdit[] {
  return edits.filter((edit) => !isWholeLines(text, edit) && !isWithin(text, edit, lines));
}

function isWholeLines(text: string, { start, end, newText }: TextEdit): boolean {
  if (start !== end) return false;
  const atStart = lineStart(text, start) === start || text[start - 1] === '\ufeff';
  const atEnd = lineEnd(text, start) === start;
  return (atStart && /[\r\n]$/.test(newText)) || (atEnd && /^[\r\n]/.test(newText));
}

function isWithin(text: string, { start, end }: TextEdit, lines: Span | undefined): boolean {
  if (!lines) return false;
  if (start >= lines.start && end <= lines.end) return true;
  // The last line of a file without a final line break goes with the break before it.
  return end === text.length && lines.end === end && nextLine(text, start) === lines.start;
}

/**
 * The lines of the innermost key of the path that is there, if a change of it may be in them; of a
 * key in braces, those of the braces.
 */
export function linesOfKey(
  text: string,
  document: Document.Parsed,
  path: readonly string[],
): Span | undefined {
  let node: unknown = document.contents;
  let inBraces = isMap(node) && node.flow === true;
  let found = inBraces ? spanOf(text, node) : undefined;
  for (const key of path) {
    if (!isMap(node)) break;
    const pair = (node.items as Pair<ParsedNode, ParsedNode | null>[]).find((each) => {
      const name = isAlias(each.key) ? each.key.resolve(document) : each.key;
      return isScalar(name) && nameOf(name.value) === key;
    });
    // Among the keys of a block a new one has lines of its own.
    if (!pair) return node.flow || node.items.length === 0 ? found : undefined;
    inBraces ||= node.flow === true;
    if (!inBraces) found = linesOfPair(text, pair);
    node = pair.value;
  }
  return found;
}

function nameOf(value: unknown): unknown {
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : value;
}

function spanOf(text: string, node: unknown): Span {
  const [start = 0, end = 0] = rangeOf(node) ?? [];
  return { start: lineStart(text, start), end: nextLine(text, end) };
}

function linesOfPair(text: string, pair: Pair<ParsedNode, ParsedNode | null>): Span {
  const token = pair.srcToken;
  const first = token?.start.find(({ type }) => type === 'explicit-key-ind')?.offset;
  const colon = token?.sep?.find(({ type }) => type === 'map-value-ind')?.offset;
  const start = first ?? pair.key.range[0];
  const end = Math.max(
    pair.key.range[1],
    colon === undefined ? 0 : colon + 1,
    endOf(text, pair.value),
  );
  const line = lineStart(text, start);
  return { start: text[line] === '\ufeff' ? line + 1 : line, end: nextLine(text, end) };
}

/** The end of what the node says, without comments and blank lines behind it. */
function endOf(text: string, node: unknown): number {
  const end = rangeOf(node)?.[1] ?? 0;
  if (isCollection(node) && !node.flow) {
    const last: unknown = node.items.at(-1);
    const inner = last as Pair | undefined;
    return isMap(node)
      ? Math.max(endOf(text, inner?.key), endOf(text, inner?.value))
      : endOf(text, last);
  }
  return isScalar(node) ? text.slice(0, end).trimEnd().length : end;
}

function rangeOf(node: unknown): readonly number[] | undefined {
  return (node as { readonly range?: readonly number[] } | null | undefined)?.range;
}

/** Every comment of a text, in the order of the alphabet. */
export function commentsIn(text: string): readonly string[] {
  return [...new Parser().parse(text)].flatMap((token) => commentsBelow(token)).sort();
}

function commentsBelow(token: unknown): readonly string[] {
  if (typeof token !== 'object' || token === null) return [];
  const { type, source } = token as { readonly type?: unknown; readonly source?: unknown };
  // To the package a comment goes on behind a lone CR; to the eye, and to the writer, it does not.
  if (type === 'comment')
    return String(source)
      .split('\r')
      .map((line) => line.trim());
  return Object.values(token).flatMap((inner) => commentsBelow(inner));
}

/** What is in the first list and not in the second, as often as it is. */
export function missingFrom(
  first: readonly string[],
  second: readonly string[],
): readonly string[] {
  const left = [...second];
  return first.filter((each) => {
    const at = left.indexOf(each);
    if (at !== -1) left.splice(at, 1);
    return at === -1;
  });
}
