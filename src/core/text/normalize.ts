/**
 * Unicode's NFKC (full width to half width, `㍻` to `平成`) in linear time. JavaScript's own `normalize` takes
 * quadratic time on a run of combining marks: minutes for 400,000 of them. Lint forbids it elsewhere.
 */

/** UTF-16 code units: longer than any answer, day, key, id or edition, stray spaces included. */
const LONGEST_WORD = 200;

/** Normalizes an answer, a day or a name; `undefined` for a text that is too long to be one. */
export function normalizeWord(text: string): string | undefined {
  return text.length > LONGEST_WORD ? undefined : nfkc(text);
}

/**
 * UTF-16 code units of a segment. No language has a run of so many combining marks; a longer one is
 * split.
 */
const SEGMENT = 1000;

/** Normalizes a text of any length in segments. A segment ends before a character that is not a mark. */
export function normalizeText(text: string): string {
  if (text.length <= SEGMENT) return nfkc(text);
  let result = '';
  for (let start = 0; start < text.length;) {
    const end = segmentEnd(text, start);
    result += nfkc(text.slice(start, end));
    start = end;
  }
  return result;
}

/**
 * Characters that join with the one before: marks, vowels of Hangul, the second half of a surrogate
 * pair.
 */
const JOINED = /^[\p{M}\u1160-\u11ff\uff9e\uff9f\udc00-\udfff]/u;

function segmentEnd(text: string, start: number): number {
  const most = start + SEGMENT;
  if (most >= text.length) return text.length;
  let end = most;
  while (end > start + SEGMENT / 2 && JOINED.test(text.slice(end, end + 2))) end--;
  return end > start + SEGMENT / 2 ? end : most;
}

function nfkc(text: string): string {
  // eslint-disable-next-line no-restricted-syntax -- the one place, and the text is short
  return text.normalize('NFKC');
}
