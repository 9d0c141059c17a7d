import { boundedDiff, stepsFor } from '../../core/compare/boundedDiff';

/** A line of both versions, of one of them, or unchanged lines that are left out. */
export interface DiffLine {
  readonly kind: 'same' | 'removed' | 'added' | 'cut';
  /** Empty for `cut`. */
  readonly text: string;
}

/** Unchanged lines that are kept before and after a change. */
const CONTEXT = 1;

/** The lines that differ, each with the unchanged lines next to it. */
export function lineDiff(before: string, after: string): readonly DiffLine[] {
  const [old, now] = [before.split('\n'), after.split('\n')];
  const changes = boundedDiff(old, now, stepsFor(old.length + now.length)) ?? [
    { value: old, removed: true, added: false },
    { value: now, removed: false, added: true },
  ];
  return changes.flatMap(({ value, removed, added }, at) => {
    if (removed || added) return linesOf(removed ? 'removed' : 'added', value);
    const head = at === 0 ? 0 : CONTEXT;
    const tail = at === changes.length - 1 ? 0 : CONTEXT;
    if (value.length <= head + tail + 1) return linesOf('same', value);
    return [
      ...linesOf('same', value.slice(0, head)),
      { kind: 'cut', text: '' },
      ...linesOf('same', value.slice(value.length - tail)),
    ];
  });
}

function linesOf(kind: DiffLine['kind'], texts: readonly string[]): readonly DiffLine[] {
  return texts.map((text) => ({ kind, text }));
}
