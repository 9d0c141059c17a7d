import { isKnownId, sortKey } from '../catalog/lookup';
import type { Edition } from '../catalog/types';
import { factOfRow } from './factOfRow';

/** The sort key of a row in the form; `undefined` for an unknown id. */
export const placeInForm = factOfRow(({ id }, edition: Edition) =>
  isKnownId(edition, id) ? sortKey(edition, id) : undefined,
);
