/** Compares UTF-16 code units, for `sort`, so that the order is the same in every locale. */
export function byCode(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
