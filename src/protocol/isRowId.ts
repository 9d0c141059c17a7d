import { LONGEST_ID } from '../core/format/ids';

/** A row's id as a page sends it: limited in length, and on one line. The row need not exist. */
export function isRowId(data: unknown): data is string {
  return typeof data === 'string' && data.length <= LONGEST_ID && /^\S.*$/u.test(data);
}
