/**
 * Unicode's NFKC (full width to half width, `㍻` to `平成`) in a time that grows with the text only. JavaScript's own
 * takes the square of a run of combining marks: 400,000 of them, minutes. Lint forbids it elsewhere.
 */

/** UTF-16 code units: more than any answer, day, key, id or edition has, stray spaces included. */
const LONGEST_WORD = 200;

/** Of an answer, a day or a name; `undefined` for a text that is too long to be one. */
export function normalizeWord(text: string): string | undefined {
  return text.length > LONGEST_WORD ? undefined : nfkc(text);
}

/** So long a run of combining marks is written in no language; it is cut. */
const PIECE = 1000;

/** Of a text of any length, piece by piece. A piece ends before a character that is not a mark. */
export function normalizeText(text: string): string {
  if (text.length <= PIECE) return nfkc(text);
  let result = '';
  for (let start = 0; start < text.length;) {
    const end = pieceEnd(text, start);
    result += nfkc(text.slice(start, end));
    start = end;
  }
  return result;
}

/** Marks, and what follows a letter that it is joined with: vowels of Hangul, the second half of a pair. */
const JOINED = /^[\p{M}\u1160-\u11ff\uff9e\uff9f\udc00-\udfff]/u;

function pieceEnd(text: string, start: number): number {
  const most = start + PIECE;
  if (most >= text.length) return text.length;
  let end = most;
  while (end > start + PIECE / 2 && JOINED.test(text.slice(end, end + 2))) end--;
  return end > start + PIECE / 2 ? end : most;
}

function nfkc(text: string): string {
  // eslint-disable-next-line no-restricted-syntax -- the one place, and the text is short
  return text.normalize('NFKC');
}
