import type { TextEdit } from '../../text/span';

type Piece = { readonly start: number; readonly end: number } | { readonly newText: string };

/**
 * Remembers what became of a text through several edits, each given in offsets of the text as it
 * then was, and tells them as one list of edits of the first text.
 */
export class EditedText {
  private pieces: Piece[];

  constructor(readonly original: string) {
    this.pieces = [{ start: 0, end: original.length }];
  }

  /** Applies edits that do not overlap; of two at one place the first one comes first. */
  apply(edits: readonly TextEdit[]): void {
    if (edits.length === 0) return;
    const pieces: Piece[] = [];
    const reader = new PieceReader(this.pieces);
    for (const { start, end, newText } of edits.toSorted(byPlace)) {
      for (const piece of reader.upTo(start)) pieces.push(piece);
      if (newText !== '') pieces.push({ newText });
      reader.upTo(end);
    }
    for (const piece of reader.upTo(Infinity)) pieces.push(piece);
    this.pieces = pieces;
  }

  /** The edits, in the order of the text; none of them overlap or touch without need. */
  edits(): TextEdit[] {
    const edits: TextEdit[] = [];
    let done = 0;
    let newText = '';
    for (const piece of [...this.pieces, { start: this.original.length, end: -1 }]) {
      if ('newText' in piece) {
        newText += piece.newText;
        continue;
      }
      if (piece.start > done || newText) edits.push({ start: done, end: piece.start, newText });
      newText = '';
      done = piece.end;
    }
    return edits;
  }
}

function byPlace(a: TextEdit, b: TextEdit): number {
  return a.start - b.start || a.end - b.end;
}

/** Reads pieces from first to last, in offsets of the text that they make up. */
class PieceReader {
  private at = 0;
  private next = 0;
  /** What has been read of the next piece. */
  private read = 0;

  constructor(private readonly pieces: readonly Piece[]) {}

  upTo(offset: number): Piece[] {
    const found: Piece[] = [];
    for (let piece = this.pieces[this.next]; piece; piece = this.pieces[this.next]) {
      const length = 'end' in piece ? piece.end - piece.start : piece.newText.length;
      const end = Math.min(length, this.read + offset - this.at);
      if (end > this.read) found.push(partOf(piece, this.read, end));
      this.at += end - this.read;
      this.read = end;
      if (end < length) break;
      this.next += 1;
      this.read = 0;
    }
    return found;
  }
}

function partOf(piece: Piece, from: number, to: number): Piece {
  return 'end' in piece
    ? { start: piece.start + from, end: piece.start + to }
    : { newText: piece.newText.slice(from, to) };
}
