import { idPattern } from '../format/ids';
import { HOLDER_NAMES, KEY_NAMES } from '../format/keys';
import type { SignLookAlike, LookAlikePlace } from '../text/signLookAlikes';
import { halfWidthOf, lookAlikesOf } from '../text/signLookAlikes';
import type { TextEdit } from '../text/span';

interface LineLookAlikes {
  readonly first: SignLookAlike;
  readonly edits: readonly TextEdit[];
}

/** The look-alikes of a text, and what makes it readable. */
export interface LookAlikes {
  /** One a line, in the order of the text. */
  readonly found: readonly SignLookAlike[];
  /** Puts half-width signs in the place of all of them. */
  readonly edits: readonly TextEdit[];
}

/**
 * The look-alikes of a text that cannot be read, or that reads as something nobody meant. Lines of block
 * texts and comments are left out. Linear in the text's length; whether the text reads well after the
 * edits is not promised.
 *
 * @param spacesForWide half-width spaces for an ideographic space in the indentation: it is as wide as two
 */
export function findSignLookAlikes(text: string, spacesForWide: 1 | 2): LookAlikes {
  const found: SignLookAlike[] = [];
  const edits: TextEdit[] = [];
  let block: number | undefined;
  // A BOM at the start is none of the text.
  for (let start = text.startsWith('\ufeff') ? 1 : 0; start < text.length;) {
    const breakAt = text.indexOf('\n', start);
    const end = breakAt === -1 ? text.length : breakAt;
    const line = withoutReturn(text.slice(start, end));
    const indent = indentationOf(line);
    if (block === undefined || (indent <= block && line.trim() !== '')) {
      const here = lookAt(line, { at: start, spacesForWide });
      if (here) found.push(here.first);
      // One by one: a line may have more of them than a call takes arguments.
      for (const edit of here?.edits ?? []) edits.push(edit);
      block = BLOCK_HEADER.test(line) ? indent : undefined;
    }
    start = end + 1;
  }
  return { found, edits };
}

/** Whether a key is one that a look-alike has made: it begins with one, or holds a colon of its kind. */
export function isMadeByLookAlike(key: string): boolean {
  return MADE.test(key);
}

/**
 * Whether the text of a value is a line that was meant as a key: `初回確認：はい` or `初回確認:はい`, below
 * a key that holds keys.
 */
export function isKeyWithoutColon(key: string, value: string): boolean {
  return HOLDS_KEYS.test(key) && KEY_LINE.test(value);
}

const WIDE = lookAlikesOf(' ') + lookAlikesOf('');
const COLONS = lookAlikesOf(':');

const DASHES = `-${lookAlikesOf('-')}`;
/** A key of the format, the longest first. */
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
  const pieces = [
    ...indentationPieces(line, place),
    ...commentPieces(line, place.at),
    ...keyPieces(line, place.at),
  ];
  const [first] = pieces;
  if (!first) return undefined;
  const edits = pieces.map(({ span, wanted }) => ({ ...span, newText: wanted }));
  return { first, edits };
}

function indentationPieces(
  line: string,
  { at, spacesForWide }: LinePlace,
): readonly SignLookAlike[] {
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

function commentPieces(line: string, at: number): readonly SignLookAlike[] {
  const match = COMMENT.exec(line);
  if (!match) return [];
  const end = at + match[0].length;
  return [{ place: 'comment', span: { start: end - 1, end }, found: match[1] ?? '', wanted: '#' }];
}

/** Of `備考　：　確認中`, what stands between the key and its value, and braces of the value. */
function keyPieces(line: string, at: number): readonly SignLookAlike[] {
  const match = KEY_LINE.exec(line);
  if (!match) return [];
  const [whole, indentation = '', key = '', before = '', colon = '', after = ''] = match;
  const value = line.slice(whole.length);
  const pieces: SignLookAlike[] = [];
  let from = at + indentation.length + key.length;
  const add = (place: LookAlikePlace, found: string, wanted: string): void => {
    const span = { start: from, end: from + found.length };
    from = span.end;
    if (found !== wanted) pieces.push({ place, span, found, wanted });
  };
  add('space', before, /[^ ]/.test(before) ? '' : before);
  add('colon', colon, ':');
  const isRight = value === '' ? after === '' : /^[ \t]+$/.test(after);
  add('space', after, isRight ? after : value === '' ? '' : ' ');
  return [...pieces, ...bracePieces(value, from)];
}

function bracePieces(value: string, at: number): readonly SignLookAlike[] {
  if (!BRACES.test(value)) return [];
  return [...value.matchAll(/[｛｝﹛﹜［］：﹕，﹐\u3000]/g)].map(({ 0: found, index }) => {
    const sign = halfWidthOf(found) ?? found;
    const wanted = sign === ':' || sign === ',' ? `${sign} ` : sign;
    return { place: 'brace', span: { start: at + index, end: at + index + 1 }, found, wanted };
  });
}
