import { isKnownId, sortKey } from '../catalog/lookup';
import type { Edition } from '../catalog/types';
import { factOfRow } from './factOfRow';

/** Where a row belongs in the form, to be compared with others; `undefined` for an unknown id. */
export const placeInForm = factOfRow(({ id }, edition: Edition) =>
  isKnownId(edition, id) ? sortKey(edition, id) : undefined,
);
