/**
 * How many characters of `before` one change has removed: those between the common start and the common
 * end of both texts.
 *
 * `removedLength('abcdef', 'abXf')` → 3
 */
export function removedLength(before: string, after: string): number {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start++;
  let end = 0;
  while (end < most - start && before.at(-1 - end) === after.at(-1 - end)) end++;
  return before.length - start - end;
}
