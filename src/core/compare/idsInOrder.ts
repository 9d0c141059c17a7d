import { compareIds } from '../catalog/lookup';
import type { Edition } from '../catalog/types';

/** The ids in the form's order; unknown ids last, in the order of their code units. */
export function idsInOrder(ids: Iterable<string>, edition: Edition | undefined): readonly string[] {
  return [...ids].sort(
    (a, b) => (edition ? compareIds(edition, a, b) : 0) || (a < b ? -1 : a > b ? 1 : 0),
  );
}
