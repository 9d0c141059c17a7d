/**
 * Binary search: the index of the last start at or before the offset; −1 for none. `startAt` returns the
 * start with an index; starts ascend.
 */
export function lastStart(
  count: number,
  startAt: (index: number) => number,
  offset: number,
): number {
  let low = -1;
  let high = count - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (startAt(middle) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
