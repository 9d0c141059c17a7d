import { commonEnd as suffixLength, commonStart as prefixLength } from '../text/common';
import type { WordSegment } from './words';
import { wordsOf } from './words';

/** A segment of one side: text that is the same on both sides, text only on this side, or omitted text. */
export interface ExcerptSegment {
  readonly kind: 'same' | 'changed' | 'cut';
  /** Empty for `cut`. */
  readonly text: string;
}

/** The changes of a text, each with its context. */
export interface ChangeExcerpt {
  readonly before: readonly ExcerptSegment[];
  readonly after: readonly ExcerptSegment[];
  /** How many changes are not shown, because there are too many. */
  readonly hidden: number;
  /** At least one change is not shown in full. */
  readonly isCut: boolean;
}

/** How much to show, in UTF-16 code units. */
export interface ExcerptSize {
  /** The limit for a side; the first change is shown in any case. */
  readonly longest: number;
  /** Unchanged text before and after a change. */
  readonly context: number;
  /** The limit for a changed segment. */
  readonly change: number;
}

/**
 * Shortens both texts to the context of their changes, so that the difference is visible whatever their
 * length. Two different texts never give two equal sides.
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
    before: sides.before.segments,
    after: sides.after.segments,
    hidden: hunks.length - shown,
    isCut: sides.before.hasCutChange || sides.after.hasCutChange,
  };
}

/** A change, with the unchanged text between the previous change and it. */
interface Hunk {
  same: string;
  removed: string;
  added: string;
}

function hunksOf(before: string, after: string, longest: number) {
  const hunks: Hunk[] = [];
  let same = '';
  let open: Hunk | undefined;
  for (const { kind, text } of segmentsOf(before, after)) {
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

/**
 * Moves the common prefix of a long change to the unchanged text, since it could hide the
 * difference when cut.
 */
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

/** UTF-16 code units. A longer difference is not compared word by word, because it takes too long. */
const MOST_COMPARED = 20_000;

/** UTF-16 code units around the difference that are compared with it, so that no word is split. */
const MARGIN = 200;

/** The changes, word by word where the differing part is not too long. Only that part is compared. */
function segmentsOf(before: string, after: string): readonly WordSegment[] {
  const start = Math.max(0, commonStart(before, after) - MARGIN);
  const end = Math.max(0, commonEnd(before, after, start) - MARGIN);
  const [old, now] = [middle(before, start, end), middle(after, start, end)];
  const words =
    Math.max(old.length, now.length) <= MOST_COMPARED ? wordsOf(old, now) : asOneChange(old, now);
  return [
    { kind: 'same', text: before.slice(0, start) },
    ...words,
    { kind: 'same', text: before.slice(before.length - end) },
  ];
}

function middle(text: string, start: number, end: number): string {
  return text.slice(start, text.length - end);
}

/** One change between the common prefix and the common suffix. */
function asOneChange(before: string, after: string): readonly WordSegment[] {
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

/** The length of the common prefix; does not split a surrogate pair. */
function commonStart(a: string, b: string): number {
  const length = prefixLength(a, b);
  return length > 0 && isLead(a.charCodeAt(length - 1)) ? length - 1 : length;
}

/**
 * The length of the common suffix of what follows the first `start` code units; does not split a
 * surrogate pair.
 */
function commonEnd(a: string, b: string, start: number): number {
  const length = suffixLength(a, b, start);
  return length > 0 && isTrail(a.charCodeAt(a.length - length)) ? length - 1 : length;
}

function isLead(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

function isTrail(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}

/** Builds one side of the excerpt. */
class ExcerptSide {
  readonly segments: ExcerptSegment[] = [];
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

  /** Adds unchanged text, without the part that is far from any change. */
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
    this.segments.push({ kind, text });
    this.length += text.length;
  }

  private cut(): void {
    if (this.segments.at(-1)?.kind !== 'cut') this.segments.push({ kind: 'cut', text: '' });
  }
}

/** The first `length` code units, or one less: does not split a surrogate pair. */
function first(text: string, length: number): string {
  return text.slice(0, isLead(text.charCodeAt(length - 1)) ? length - 1 : length);
}

function last(text: string, length: number): string {
  const start = Math.max(0, text.length - length);
  return length === 0 ? '' : text.slice(isTrail(text.charCodeAt(start)) ? start + 1 : start);
}
