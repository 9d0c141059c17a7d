import { boundedDiff, stepsFor } from './boundedDiff';
import { splitWords } from './splitWords';

/** A stretch of a text that was changed: on both sides, on the newer or on the older only. */
export interface WordPiece {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

/**
 * What changed from one text to another, word by word: `期限は7月`, `期限は8月` → same `期限は`, removed
 * `7`, added `8`, same `月`.
 *
 * Without the added pieces it is the older text, without the removed ones the newer. Texts that have
 * little in common are told as a whole.
 */
export function wordsOf(before: string, after: string): readonly WordPiece[] {
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

/** To look further takes long and finds nothing that helps a reader. */
const MOST_CHANGES = 1000;

/** Of texts with other words, what they share is no help to a reader, and takes long to find. */
function areAlike(before: readonly string[], after: readonly string[]): boolean {
  const words = new Set(before);
  const shared = after.filter((word) => words.has(word)).length;
  return shared * 5 >= Math.min(before.length, after.length);
}

function added(text: string): WordPiece {
  return { kind: 'added', text };
}

function removed(text: string): WordPiece {
  return { kind: 'removed', text };
}
