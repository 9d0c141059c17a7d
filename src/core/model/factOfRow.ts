import type { Row } from './checklist';

/**
 * Makes a question about rows one that is answered once for each row: a file rule that asks it of
 * every row after every key then costs a look-up each. `find` may look at nothing but the row and
 * what is given with it.
 */
export function factOfRow<Fact, Given = void>(
  find: (row: Row, given: Given) => Fact,
): (row: Row, given: Given) => Fact {
  const known = new WeakMap<Row, { readonly given: Given; readonly fact: Fact }>();
  return ({ itself }, given) => {
    const answer = known.get(itself);
    if (answer && answer.given === given) return answer.fact;
    const fact = find(itself, given);
    known.set(itself, { given, fact });
    return fact;
  };
}
