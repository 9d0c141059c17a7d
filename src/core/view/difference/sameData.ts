/** Whether two values of plain data (as JSON has them) are equal in depth. */
export function sameData(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const left = a as Readonly<Record<string, unknown>>;
  const right = b as Readonly<Record<string, unknown>>;
  let keys = 0;
  // Few lists are made: every row of the table goes through here after every change.
  for (const key in left) {
    if (!sameData(left[key], right[key])) return false;
    keys++;
  }
  return keys === Object.keys(right).length;
}
