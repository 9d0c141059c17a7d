import type { TextEdit } from '../../text/span';

type Segment = { readonly start: number; readonly end: number } | { readonly newText: string };

/**
 * Combines successive lists of edits, each with offsets in the text after the list before it, into one list
 * of edits of the original text.
 */
export class EditedText {
  private segments: Segment[];

  constructor(readonly original: string) {
    this.segments = [{ start: 0, end: original.length }];
  }

  /** Applies edits that do not overlap. Two edits at the same place keep their order. */
  apply(edits: readonly TextEdit[]): void {
    if (edits.length === 0) return;
    const segments: Segment[] = [];
    const reader = new SegmentReader(this.segments);
    for (const { start, end, newText } of edits.toSorted(byPlace)) {
      for (const segment of reader.upTo(start)) segments.push(segment);
      if (newText !== '') segments.push({ newText });
      reader.upTo(end);
    }
    for (const segment of reader.upTo(Infinity)) segments.push(segment);
    this.segments = segments;
  }

  /** The edits of the original text, in text order. None overlap, and adjacent edits are joined. */
  edits(): TextEdit[] {
    const edits: TextEdit[] = [];
    let done = 0;
    let newText = '';
    for (const segment of [...this.segments, { start: this.original.length, end: -1 }]) {
      if ('newText' in segment) {
        newText += segment.newText;
        continue;
      }
      if (segment.start > done || newText) edits.push({ start: done, end: segment.start, newText });
      newText = '';
      done = segment.end;
    }
    return edits;
  }
}

function byPlace(a: TextEdit, b: TextEdit): number {
  return a.start - b.start || a.end - b.end;
}

/** Reads segments from first to last. Its offsets are those of the text that the segments form. */
class SegmentReader {
  private at = 0;
  private next = 0;
  /** How much of the next segment has been read. */
  private read = 0;

  constructor(private readonly segments: readonly Segment[]) {}

  upTo(offset: number): Segment[] {
    const found: Segment[] = [];
    for (let segment = this.segments[this.next]; segment; segment = this.segments[this.next]) {
      const length = 'end' in segment ? segment.end - segment.start : segment.newText.length;
      const end = Math.min(length, this.read + offset - this.at);
      if (end > this.read) found.push(partOf(segment, this.read, end));
      this.at += end - this.read;
      this.read = end;
      if (end < length) break;
      this.next += 1;
      this.read = 0;
    }
    return found;
  }
}

function partOf(segment: Segment, from: number, to: number): Segment {
  return 'end' in segment
    ? { start: segment.start + from, end: segment.start + to }
    : { newText: segment.newText.slice(from, to) };
}
