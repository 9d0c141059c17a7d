import type { Row } from './checklist';

/**
 * Makes a question about rows one that is answered once for each row: a file rule that asks it of
 * every row after every key then costs a look-up each. `find` may look at nothing but the row and
 * what is given with it.
 */
export function factOfRow<Fact, Given = void>(
  find: (row: Row, given: Given) => Fact,
): (row: Row, given: Given) => Fact {
  return ({ itself }, given) => {
    const known = itself.notes.get(find) as { given: Given; fact: Fact } | undefined;
    if (known && known.given === given) return known.fact;
    const fact = find(itself, given);
    itself.notes.set(find, { given, fact });
    return fact;
  };
}
