import type { WordPiece } from './words';
import { wordsOf } from './words';

/** A stretch of one side: the same on both sides, only there, or text that is not shown. */
export interface ExcerptPiece {
  readonly kind: 'same' | 'changed' | 'cut';
  /** Empty for `cut`. */
  readonly text: string;
}

/** The changes of a text, each with what stands around it. */
export interface ChangeExcerpt {
  readonly before: readonly ExcerptPiece[];
  readonly after: readonly ExcerptPiece[];
  /** Changes that are not shown, because there are too many of them. */
  readonly hidden: number;
  /** A change is longer than what is shown of it. */
  readonly isCut: boolean;
}

/** How much is shown, in UTF-16 code units. */
export interface ExcerptSize {
  /** Of a side, at most; the first change is always shown. */
  readonly longest: number;
  /** Of the same text before and after a change. */
  readonly context: number;
  /** Of a changed stretch. */
  readonly change: number;
}

/**
 * Both texts cut around their changes: whatever their length, what differs is shown. Two texts that are
 * not the same never give the same two sides.
 *
 * `…乙は損害を賠償する。`, `…乙は損害を賠償しない。` → cut, same `償`, changed `する`, same `。`; and `しない`.
 */
export function changeExcerpt(before: string, after: string, size: ExcerptSize): ChangeExcerpt {
  const { hunks, end } = hunksOf(before, after, size.change);
  const sides = { before: new ExcerptSide(size), after: new ExcerptSide(size) };
  let shown = 0;
  for (const hunk of hunks) {
    if (shown > 0 && !(sides.before.hasRoom(hunk.removed) && sides.after.hasRoom(hunk.added)))
      break;
    for (const side of [sides.before, sides.after])
      side.addSame(hunk.same, shown === 0 ? 'first' : 'between');
    sides.before.addChanged(hunk.removed);
    sides.after.addChanged(hunk.added);
    shown += 1;
  }
  const rest = hunks[shown]?.same ?? end;
  const isEnd = shown === hunks.length;
  for (const side of [sides.before, sides.after]) side.addSame(rest, isEnd ? 'last' : 'unfinished');
  return {
    before: sides.before.pieces,
    after: sides.after.pieces,
    hidden: hunks.length - shown,
    isCut: sides.before.hasCutChange || sides.after.hasCutChange,
  };
}

/** A change, with the same text that stands between it and the one before. */
interface Hunk {
  same: string;
  removed: string;
  added: string;
}

function hunksOf(before: string, after: string, longest: number) {
  const hunks: Hunk[] = [];
  let same = '';
  let open: Hunk | undefined;
  for (const { kind, text } of piecesOf(before, after)) {
    if (kind === 'same') {
      same += text;
      open = undefined;
    } else {
      if (!open) {
        open = { same, removed: '', added: '' };
        hunks.push(open);
        same = '';
      }
      open[kind] += text;
    }
  }
  return { hunks: hunks.map((hunk) => fromFirstDifference(hunk, longest)), end: same };
}

/** Of a stretch that is cut, what both sides begin with would hide the difference. */
function fromFirstDifference(hunk: Hunk, longest: number): Hunk {
  const { same, removed, added } = hunk;
  if (Math.max(removed.length, added.length) <= longest) return hunk;
  const start = commonStart(removed, added);
  return {
    same: same + removed.slice(0, start),
    removed: removed.slice(start),
    added: added.slice(start),
  };
}

/** Texts that differ in more than this are not compared word by word: it takes long. */
const MOST_COMPARED = 20_000;

/** So many characters around the part that differs are compared with it, so that no word is cut. */
const MARGIN = 200;

/** What changed, word by word where that can be said: only the part that differs is looked at. */
function piecesOf(before: string, after: string): readonly WordPiece[] {
  const start = Math.max(0, commonStart(before, after) - MARGIN);
  const end = Math.max(0, commonEnd(before, after, start) - MARGIN);
  const [old, now] = [middle(before, start, end), middle(after, start, end)];
  const words =
    Math.max(old.length, now.length) <= MOST_COMPARED ? wordsOf(old, now) : apart(old, now);
  return [
    { kind: 'same', text: before.slice(0, start) },
    ...words,
    { kind: 'same', text: before.slice(before.length - end) },
  ];
}

function middle(text: string, start: number, end: number): string {
  return text.slice(start, text.length - end);
}

/** As a whole, but for what both begin and end with. */
function apart(before: string, after: string): readonly WordPiece[] {
  const start = commonStart(before, after);
  const end = commonEnd(before, after, start);
  const [removed, added] = [middle(before, start, end), middle(after, start, end)];
  return [
    { kind: 'same', text: before.slice(0, start) },
    { kind: 'removed', text: removed },
    { kind: 'added', text: added },
    { kind: 'same', text: before.slice(before.length - end) },
  ];
}

/** Length of the start that both have; ends at no half of a character. */
function commonStart(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let length = 0;
  while (length < most && a.charCodeAt(length) === b.charCodeAt(length)) length += 1;
  return length > 0 && isLead(a.charCodeAt(length - 1)) ? length - 1 : length;
}

/** Length of the end that both have behind the first `start` code units. */
function commonEnd(a: string, b: string, start: number): number {
  const most = Math.min(a.length, b.length) - start;
  let length = 0;
  while (length < most && a.at(-1 - length) === b.at(-1 - length)) length += 1;
  return length > 0 && isTrail(a.charCodeAt(a.length - length)) ? length - 1 : length;
}

function isLead(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

function isTrail(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}

/** One side as it is put together. */
class ExcerptSide {
  readonly pieces: ExcerptPiece[] = [];
  hasCutChange = false;
  private length = 0;

  constructor(private readonly size: ExcerptSize) {}

  hasRoom(changed: string): boolean {
    const { longest, context, change } = this.size;
    return this.length + Math.min(changed.length, change) + 2 * context <= longest;
  }

  addChanged(text: string): void {
    const { change } = this.size;
    if (text.length <= change) this.add('changed', text);
    else {
      this.hasCutChange = true;
      this.add('changed', first(text, change));
      this.cut();
    }
  }

  /** Text between changes, of which what is far from them is left out. */
  addSame(text: string, at: 'first' | 'between' | 'last' | 'unfinished'): void {
    const { context } = this.size;
    const head = at === 'first' ? 0 : context;
    const tail = at === 'last' || at === 'unfinished' ? 0 : context;
    if (text.length <= head + tail && at !== 'unfinished') {
      this.add('same', text);
      return;
    }
    this.add('same', first(text, head));
    this.cut();
    this.add('same', last(text, tail));
  }

  private add(kind: 'same' | 'changed', text: string): void {
    if (text === '') return;
    this.pieces.push({ kind, text });
    this.length += text.length;
  }

  private cut(): void {
    if (this.pieces.at(-1)?.kind !== 'cut') this.pieces.push({ kind: 'cut', text: '' });
  }
}

/** No character of two code units is cut in half. */
function first(text: string, length: number): string {
  return text.slice(0, isLead(text.charCodeAt(length - 1)) ? length - 1 : length);
}

function last(text: string, length: number): string {
  const start = Math.max(0, text.length - length);
  return length === 0 ? '' : text.slice(isTrail(text.charCodeAt(start)) ? start + 1 : start);
}
