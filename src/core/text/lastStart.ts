/**
 * Index of the last start that is at or before the offset; −1 for none. `startAt` gives the starts by their
 * index, in ascending order.
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
