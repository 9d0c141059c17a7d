import { idPattern } from '../format/ids';
import { HOLDER_NAMES, KEY_NAMES } from '../format/keys';
import type { PunctuationLookAlike, LookAlikePlace } from '../text/punctuationLookAlikes';
import { halfWidthOf, lookAlikesOf } from '../text/punctuationLookAlikes';
import type { TextEdit } from '../text/span';

interface LineLookAlikes {
  readonly first: PunctuationLookAlike;
  readonly edits: readonly TextEdit[];
}

/** The look-alikes of a text, and the edits that replace them. */
export interface LookAlikes {
  /** The first of each line, in text order. */
  readonly found: readonly PunctuationLookAlike[];
  /** Replace all of them by ASCII characters. */
  readonly edits: readonly TextEdit[];
}

/**
 * Finds look-alikes in a text that does not parse, or that parses as something nobody meant. Skips the
 * lines of block scalars and comments. Takes linear time. Does not promise that the text parses after the
 * edits.
 *
 * @param spacesForWide half-width spaces for an ideographic space in the indentation, which is as wide as two
 */
export function findPunctuationLookAlikes(text: string, spacesForWide: 1 | 2): LookAlikes {
  const found: PunctuationLookAlike[] = [];
  const edits: TextEdit[] = [];
  let block: number | undefined;
  // A BOM at the start is not part of the first line.
  for (let start = text.startsWith('\ufeff') ? 1 : 0; start < text.length;) {
    const breakAt = text.indexOf('\n', start);
    const end = breakAt === -1 ? text.length : breakAt;
    const line = withoutReturn(text.slice(start, end));
    const indent = indentationOf(line);
    if (block === undefined || (indent <= block && line.trim() !== '')) {
      const here = lookAt(line, { at: start, spacesForWide });
      if (here) found.push(here.first);
      // Pushed one by one: a line may have more edits than a call may have arguments.
      for (const edit of here?.edits ?? []) edits.push(edit);
      block = BLOCK_HEADER.test(line) ? indent : undefined;
    }
    start = end + 1;
  }
  return { found, edits };
}

/**
 * Whether the key is the result of a look-alike: it begins with one, or contains a look-alike of a
 * colon.
 */
export function isMadeByLookAlike(key: string): boolean {
  return MADE.test(key);
}

/**
 * Whether the value, below a key that holds keys, was meant as a line with a key: `初回確認：はい` or
 * `初回確認:はい`.
 */
export function isKeyWithoutColon(key: string, value: string): boolean {
  return HOLDS_KEYS.test(key) && KEY_LINE.test(value);
}

const WIDE = lookAlikesOf(' ') + lookAlikesOf('');
const COLONS = lookAlikesOf(':');

const DASHES = `-${lookAlikesOf('-')}`;
/** Matches a key of the format, the longest first, or an id. */
const KEY = `(?:${KEY_NAMES.toSorted((a, b) => b.length - a.length).join('|')}|${idPattern(`[${DASHES}]`)})`;

const HOLDS_KEYS = new RegExp(`^(?:P[12]-|(?:${HOLDER_NAMES.join('|')})$)`);

const INDENTATION = new RegExp(`^ *[${WIDE}][ ${WIDE}]*`);
const KEY_LINE = new RegExp(`^([ ${WIDE}]*)(${KEY})([ ${WIDE}]*)([:${COLONS}])([ ${WIDE}\t]*)`);
const COMMENT = new RegExp(`^[ ${WIDE}]*([${lookAlikesOf('#')}])`);
const MADE = new RegExp(`^[${WIDE}]|^${KEY}[ ${WIDE}]*[${COLONS}]`);
const BRACES = new RegExp(`^[${lookAlikesOf('{')}].*[｝﹜]\\s*$|^[${lookAlikesOf('[')}].*］\\s*$`);
const BLOCK_HEADER = /:[ \t]+[|>][-+0-9]{0,2}[ \t]*(?:#.*)?$/;

function indentationOf(line: string): number {
  return line.length - line.replace(/^ +/, '').length;
}

function withoutReturn(line: string): string {
  return line.endsWith('\r') ? line.slice(0, -1) : line;
}

interface LinePlace {
  /** Offset of the line's start. */
  readonly at: number;
  readonly spacesForWide: 1 | 2;
}

function lookAt(line: string, place: LinePlace): LineLookAlikes | undefined {
  if (/^ *#/.test(line)) return undefined;
  const found = [
    ...lookAlikesInIndentation(line, place),
    ...lookAlikesOfComment(line, place.at),
    ...lookAlikesAfterKey(line, place.at),
  ];
  const [first] = found;
  if (!first) return undefined;
  const edits = found.map(({ span, wanted }) => ({ ...span, newText: wanted }));
  return { first, edits };
}

function lookAlikesInIndentation(
  line: string,
  { at, spacesForWide }: LinePlace,
): readonly PunctuationLookAlike[] {
  const indentation = INDENTATION.exec(line)?.[0];
  if (indentation === undefined) return [];
  const wanted = Array.from(indentation, (each) => columns(each, spacesForWide)).join('');
  const span = { start: at, end: at + indentation.length };
  const found = Array.from(indentation).find((each) => each !== ' ') ?? '';
  return [{ place: 'indentation', span, found, wanted }];
}

function columns(character: string, spacesForWide: 1 | 2): string {
  if (character === ' ') return ' ';
  if (halfWidthOf(character) === '') return '';
  return ' '.repeat(character === '\u3000' ? spacesForWide : 1);
}

function lookAlikesOfComment(line: string, at: number): readonly PunctuationLookAlike[] {
  const match = COMMENT.exec(line);
  if (!match) return [];
  const end = at + match[0].length;
  return [{ place: 'comment', span: { start: end - 1, end }, found: match[1] ?? '', wanted: '#' }];
}

/** Look-alikes between a key and its value (`備考　：　確認中`), and in the braces of the value. */
function lookAlikesAfterKey(line: string, at: number): readonly PunctuationLookAlike[] {
  const match = KEY_LINE.exec(line);
  if (!match) return [];
  const [whole, indentation = '', key = '', before = '', colon = '', after = ''] = match;
  const value = line.slice(whole.length);
  const lookAlikes: PunctuationLookAlike[] = [];
  let from = at + indentation.length + key.length;
  const add = (place: LookAlikePlace, found: string, wanted: string): void => {
    const span = { start: from, end: from + found.length };
    from = span.end;
    if (found !== wanted) lookAlikes.push({ place, span, found, wanted });
  };
  add('space', before, /[^ ]/.test(before) ? '' : before);
  add('colon', colon, ':');
  const isRight = value === '' ? after === '' : /^[ \t]+$/.test(after);
  add('space', after, isRight ? after : value === '' ? '' : ' ');
  return [...lookAlikes, ...lookAlikesInBraces(value, from)];
}

function lookAlikesInBraces(value: string, at: number): readonly PunctuationLookAlike[] {
  if (!BRACES.test(value)) return [];
  return [...value.matchAll(/[｛｝﹛﹜［］：﹕，﹐\u3000]/g)].map(({ 0: found, index }) => {
    const ascii = halfWidthOf(found) ?? found;
    const wanted = ascii === ':' || ascii === ',' ? `${ascii} ` : ascii;
    return { place: 'brace', span: { start: at + index, end: at + index + 1 }, found, wanted };
  });
}
