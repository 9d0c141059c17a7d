import type { TextEdit } from '../text/span';

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
    // From the last to the first, so that the offsets of those still to come stay true.
    for (const edit of edits.toReversed().sort((a, b) => b.start - a.start)) this.replace(edit);
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

  private replace({ start, end, newText }: TextEdit): void {
    const pieces = [...this.cut(0, start), { newText }, ...this.cut(end, Infinity)];
    this.pieces = pieces.filter((piece) => 'end' in piece || piece.newText !== '');
  }

  /** The pieces that make up `[from, to)` of the text as it is now. */
  private cut(from: number, to: number): Piece[] {
    const found: Piece[] = [];
    let at = 0;
    for (const piece of this.pieces) {
      const length = 'end' in piece ? piece.end - piece.start : piece.newText.length;
      const start = Math.max(from - at, 0);
      const end = Math.min(to - at, length);
      at += length;
      if (start >= end) continue;
      found.push(
        'end' in piece
          ? { start: piece.start + start, end: piece.start + end }
          : { newText: piece.newText.slice(start, end) },
      );
    }
    return found;
  }
}
