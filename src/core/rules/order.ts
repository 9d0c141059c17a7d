import { RULES } from './index';
import type { Problem } from './problem';

const RANK = new Map<string, number>(RULES.map(({ id }, rank) => [id, rank]));

/** Compares by place in the text; at the same place, by the order of the rules. */
export function byPlace(a: Problem, b: Problem): number {
  return (
    a.span.start - b.span.start ||
    a.span.end - b.span.end ||
    (RANK.get(a.rule) ?? 0) - (RANK.get(b.rule) ?? 0)
  );
}

/** Merges two sorted lists. */
export function merge(few: readonly Problem[], many: readonly Problem[]): readonly Problem[] {
  if (few.length === 0) return many;
  const merged: Problem[] = [];
  let next = 0;
  for (const problem of many) {
    for (let each = few[next]; each && byPlace(each, problem) <= 0; each = few[++next]) {
      merged.push(each);
    }
    merged.push(problem);
  }
  return [...merged, ...few.slice(next)];
}
