/**
 * The words of a text, and what stands between them: joined, they are the text.
 *
 * `Intl.Segmenter` takes the square of a long text (Node 20: 80,000 characters, 13 s), so it is given one piece at a
 * time. A text of one piece is split as the segmenter splits it.
 */
export function splitWords(text: string): string[] {
  const words: string[] = [];
  for (let start = 0; start < text.length;) {
    const end = pieceEnd(text, start);
    for (const { segment } of segmenter().segment(text.slice(start, end))) words.push(segment);
    start = end;
  }
  return words;
}

/** UTF-16 code units of a piece. */
const PIECE = 1000;

/** Where a word surely ends: after a line break, else after punctuation or a blank, else anywhere but in a character. */
function pieceEnd(text: string, start: number): number {
  const most = start + PIECE;
  if (most >= text.length) return text.length;
  const piece = text.slice(start, most);
  const lineBreak = piece.lastIndexOf('\n') + 1;
  if (lineBreak > 0) return start + lineBreak;
  let end = piece.length;
  while (end > 0 && !/[\s\p{P}]/u.test(piece[end - 1] ?? '')) end--;
  if (end > PIECE / 2) return start + end;
  return /^[\udc00-\udfff]/.test(text.slice(most, most + 1)) ? most - 1 : most;
}

let known: Intl.Segmenter | undefined;

/** Made when first asked for: it takes long to load. */
function segmenter(): Intl.Segmenter {
  // eslint-disable-next-line no-restricted-syntax -- the one place, and what it is given is short
  known ??= new Intl.Segmenter('ja', { granularity: 'word' });
  return known;
}
