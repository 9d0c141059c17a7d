import type { Span } from './span';

/**
 * Characters of Japanese keyboards and of office programs that look like a sign of YAML, of a date or
 * of an id, and are another. The one list of them: syntax problems, unknown keys, dates and ids read
 * it from here.
 */

/** The half-width sign, and what is taken for it. */
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
  Object.entries(LOOK_ALIKES).flatMap(([sign, others]) =>
    Array.from(others, (other) => [other, sign] as const),
  ),
);

/**
 * The half-width sign that the character looks like: `'：'` → `':'`; `''` for one without width.
 * `undefined` for any other character.
 */
export function halfWidthOf(character: string): string | undefined {
  return HALF_WIDTH.get(character);
}

/** What looks like the sign, for a class of a regular expression: `lookAlikesOf(':')`. */
export function lookAlikesOf(sign: ':' | ' ' | '' | '-' | '"' | '#' | '{' | '['): string {
  return LOOK_ALIKES[sign] ?? '';
}

const ANY = new RegExp(`[${[...HALF_WIDTH.keys()].join('')}]`, 'g');

/** The text with half-width signs: `P1ーA－1` → `P1-A-1`. Not for texts of people: a long vowel is one of them. */
export function foldLookAlikes(text: string): string {
  return text.replace(ANY, (character) => HALF_WIDTH.get(character) ?? character);
}

const COMMENT_SIGN = new RegExp(`[${lookAlikesOf('#')}]`);

/** The first sign in a value that was to begin a comment and does not: `'いいえ　＃ まだ'` → `'＃'`. */
export function commentLookAlike(value: string): string | undefined {
  return COMMENT_SIGN.exec(value)?.[0];
}

/** Where a look-alike stands in the place of a sign of YAML. */
export type LookAlikePlace = 'indentation' | 'colon' | 'space' | 'comment' | 'brace';

/** The first look-alike of a line that is no text of people, but belongs to YAML. */
export interface SignLookAlike {
  readonly place: LookAlikePlace;
  /** The characters. Empty where a space is missing after a colon. */
  readonly span: Span;
  readonly found: string;
  /** What is to be typed instead. */
  readonly wanted: string;
}
