/**
 * Splits a text into words and what is between them; joined, they are the text.
 *
 * `Intl.Segmenter` takes quadratic time (Node 20: 13 s for 80,000 characters), so it gets one block at a time. A text
 * of one block is split exactly as the segmenter does.
 */
export function splitWords(text: string): string[] {
  const words: string[] = [];
  for (let start = 0; start < text.length;) {
    const end = blockEnd(text, start);
    for (const { segment } of segmenter().segment(text.slice(start, end))) words.push(segment);
    start = end;
  }
  return words;
}

/** UTF-16 code units of a block. */
const BLOCK = 1000;

/**
 * Ends a block after a line break, else after punctuation or a blank, else anywhere but within a
 * surrogate pair.
 */
function blockEnd(text: string, start: number): number {
  const most = start + BLOCK;
  if (most >= text.length) return text.length;
  const block = text.slice(start, most);
  const lineBreak = block.lastIndexOf('\n') + 1;
  if (lineBreak > 0) return start + lineBreak;
  let end = block.length;
  while (end > 0 && !/[\s\p{P}]/u.test(block[end - 1] ?? '')) end--;
  if (end > BLOCK / 2) return start + end;
  return /^[\udc00-\udfff]/.test(text.slice(most, most + 1)) ? most - 1 : most;
}

let known: Intl.Segmenter | undefined;

/** Created on first use, because loading it takes long. */
function segmenter(): Intl.Segmenter {
  // eslint-disable-next-line no-restricted-syntax -- the only use, and its texts are short
  known ??= new Intl.Segmenter('ja', { granularity: 'word' });
  return known;
}
