import { boundedDiff, stepsFor } from './boundedDiff';
import { splitWords } from './splitWords';

/** A segment of two versions of a text: in both, only in the newer, or only in the older one. */
export interface WordSegment {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

/**
 * Compares two texts word by word: `期限は7月`, `期限は8月` → same `期限は`, removed `7`, added `8`, same `月`.
 *
 * Without the added segments, the result is the older text; without the removed ones, the newer. Texts
 * with little in common are one removed and one added segment.
 */
export function wordsOf(before: string, after: string): readonly WordSegment[] {
  const [old, now] = [splitWords(before), splitWords(after)];
  const most = Math.min(MOST_CHANGES, stepsFor(old.length + now.length));
  const changes = areAlike(old, now) && boundedDiff(old, now, most);
  if (!changes) return [removed(before), added(after)].filter(({ text }) => text !== '');
  return changes.map((change) => {
    const text = change.value.join('');
    if (change.added) return added(text);
    return change.removed ? removed(text) : { kind: 'same', text };
  });
}

/** Searching for more changes takes long and does not help the reader. */
const MOST_CHANGES = 1000;

/**
 * Whether at least a fifth of the words are shared: in other texts, the search takes long and does
 * not help the reader.
 */
function areAlike(before: readonly string[], after: readonly string[]): boolean {
  const words = new Set(before);
  const shared = after.filter((word) => words.has(word)).length;
  return shared * 5 >= Math.min(before.length, after.length);
}

function added(text: string): WordSegment {
  return { kind: 'added', text };
}

function removed(text: string): WordSegment {
  return { kind: 'removed', text };
}
