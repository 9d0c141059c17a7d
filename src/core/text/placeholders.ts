import type { Span } from './span';

/** A sample clause has ○ where the parties decide: `○日以内`, `別紙○`, `○○が取りまとめを行う`. */
const PLACEHOLDER = /○+/g;

/** One ○ at the start of a line is a bullet. */
const BULLET = /^[ \t\u3000]*○(?!○)/gm;

/** The places in a clause that are to be filled in, in their order. */
export function placeholdersIn(clause: string): readonly Span[] {
  if (!clause.includes('○')) return [];
  const text = clause.replace(BULLET, (bullet) => ' '.repeat(bullet.length));
  return [...text.matchAll(PLACEHOLDER)].map(({ index, 0: { length } }) => ({
    start: index,
    end: index + length,
  }));
}
