import type { WordPiece } from '../../core/compare/words';
import { wordsOf } from '../../core/compare/words';
import { escapeMarkdown } from './escapeMarkdown';

/** What stands in the two cells of a change. */
export interface Cells {
  readonly before: string;
  readonly after: string;
}

/** Longer ones, and those of several lines, are folded behind their beginning. */
const SHORT = 60;

/** Characters of a value that are shown. */
const MOST = 2_000;

/** The values as cells, in those folded the words marked that were taken out or put in. */
export function markdownValues(before: string | null, after: string | null): Cells {
  if (!isLong(before) && !isLong(after)) {
    return { before: escapeMarkdown(before ?? ''), after: escapeMarkdown(after ?? '') };
  }
  const old = before === null ? null : cut(before);
  const now = after === null ? null : cut(after);
  const pieces = old !== null && now !== null ? wordsOf(old, now) : undefined;
  return {
    before: cell(old, pieces && marked(pieces, 'removed', 'del')),
    after: cell(now, pieces && marked(pieces, 'added', 'ins')),
  };
}

function isLong(text: string | null): boolean {
  return text !== null && (text.length > SHORT || text.includes('\n'));
}

function cut(text: string): string {
  return text.length > MOST ? `${start(text, MOST)}…` : text;
}

/** No sign of two code units is cut in half. */
function start(text: string, length: number): string {
  return text.slice(0, length).replace(/\p{Surrogate}$/u, '');
}

function cell(text: string | null, body: string | undefined): string {
  if (text === null) return '';
  const shown = body ?? escapeMarkdown(text);
  if (!isLong(text)) return shown;
  return `<details><summary>${escapeMarkdown(beginning(text))}</summary>${shown}</details>`;
}

const BEGINNING = 24;

function beginning(text: string): string {
  return `${start(text.trimStart().split('\n', 1)[0] ?? '', BEGINNING)}…`;
}

function marked(pieces: readonly WordPiece[], kind: WordPiece['kind'], tag: string): string {
  return pieces
    .filter((piece) => piece.kind === 'same' || piece.kind === kind)
    .map((piece) => {
      const text = escapeMarkdown(piece.text);
      return piece.kind === kind ? `<${tag}>${text}</${tag}>` : text;
    })
    .join('');
}
