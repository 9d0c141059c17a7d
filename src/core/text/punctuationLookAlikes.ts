import type { Span } from './span';

/**
 * Characters of Japanese keyboards and of office programs that look like the ASCII punctuation of YAML,
 * of a date or of an id. The only list of them, for syntax problems, unknown keys, dates and ids.
 */

/** ASCII characters, each with its look-alikes. */
const LOOK_ALIKES: Readonly<Record<string, string>> = {
  ':': '：﹕︓∶꞉',
  ' ': '\u3000\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f',
  '': '\u200b\u200c\u200d\u2060\ufeff\u00ad',
  '-': '－ーｰ−‐‑‒–—―﹣﹘⁃',
  '"': '“”„‟＂〝〞〟',
  "'": '‘’‚‛＇',
  '#': '＃﹟',
  '{': '｛﹛',
  '}': '｝﹜',
  '[': '［',
  ']': '］',
  ',': '，﹐',
};

const HALF_WIDTH: ReadonlyMap<string, string> = new Map(
  Object.entries(LOOK_ALIKES).flatMap(([ascii, others]) =>
    Array.from(others, (other) => [other, ascii] as const),
  ),
);

/**
 * The ASCII character that the character looks like: `'：'` → `':'`; `''` for a character without width.
 * `undefined` for any other character.
 */
export function halfWidthOf(character: string): string | undefined {
  return HALF_WIDTH.get(character);
}

/**
 * The look-alikes of an ASCII character, for a character class of a regular expression:
 * `lookAlikesOf(':')`.
 */
export function lookAlikesOf(ascii: ':' | ' ' | '' | '-' | '"' | '#' | '{' | '['): string {
  return LOOK_ALIKES[ascii] ?? '';
}

const ANY = new RegExp(`[${[...HALF_WIDTH.keys()].join('')}]`, 'g');

/**
 * Replaces look-alikes by ASCII: `P1ーA－1` → `P1-A-1`. Not for prose: the long vowel mark `ー` would
 * become a dash.
 */
export function foldLookAlikes(text: string): string {
  return text.replace(ANY, (character) => HALF_WIDTH.get(character) ?? character);
}

const COMMENT_LOOK_ALIKE = new RegExp(`[${lookAlikesOf('#')}]`);

/** The first look-alike of `#` in a value, where a comment was meant: `'いいえ　＃ まだ'` → `'＃'`. */
export function commentLookAlike(value: string): string | undefined {
  return COMMENT_LOOK_ALIKE.exec(value)?.[0];
}

/** Which part of the YAML syntax a look-alike replaces. */
export type LookAlikePlace = 'indentation' | 'colon' | 'space' | 'comment' | 'brace';

/** The first look-alike of a line that is meant as YAML syntax, not as part of a value. */
export interface PunctuationLookAlike {
  readonly place: LookAlikePlace;
  /** The look-alike characters. Empty where a space is missing after a colon. */
  readonly span: Span;
  readonly found: string;
  /** The text to type instead. */
  readonly wanted: string;
}
