import { factOf } from '../parse/factOf';
import type { Row, UnmovedRow } from './checklist';

/**
 * Caches `find` in the row, wherever it moves. `find` gets the row with spans from its own start, and may
 * depend on nothing else but `given`.
 */
export function factOfRow<Fact, Given = void>(
  find: (row: Row, given: Given) => Fact,
): (row: Row, given: Given) => Fact {
  const fact = factOf<UnmovedRow, Fact, Given>(find);
  return ({ unmoved }, given) => fact(unmoved, given);
}
