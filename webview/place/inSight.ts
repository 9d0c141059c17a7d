/** Of a text or row that is higher than the window, so many pixels at its beginning have to be seen. */
const BEGINNING = 40;

/** Whether the beginning of the element is in the window, below `top` pixels that something else covers. */
export function isInSight(element: Element, top: number): boolean {
  const place = element.getBoundingClientRect();
  return place.top >= top && Math.min(place.bottom, place.top + BEGINNING) <= window.innerHeight;
}

/** The height of the heads that stay at the top, as `stickyHeights.ts` has measured them. */
export function coveredByHeads(): number {
  return parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) || 0;
}
