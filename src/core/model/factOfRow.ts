import type { Row } from './checklist';

/**
 * Caches `find` by row, so that a file rule that needs the fact of every row after every keystroke costs
 * one look-up per row. `find` may depend on nothing but the row and `given`.
 */
export function factOfRow<Fact, Given = void>(
  find: (row: Row, given: Given) => Fact,
): (row: Row, given: Given) => Fact {
  const known = new WeakMap<Row, { readonly given: Given; readonly fact: Fact }>();
  return ({ unmoved }, given) => {
    const cached = known.get(unmoved);
    if (cached && cached.given === given) return cached.fact;
    const fact = find(unmoved, given);
    known.set(unmoved, { given, fact });
    return fact;
  };
}
