/** A row's id as a page sends it: at most 100 characters, on one line. The row need not exist. */
export function isRowId(data: unknown): data is string {
  return typeof data === 'string' && /^\S.{0,99}$/u.test(data);
}
