/** How far the page is scrolled, and the extra space above the rows; in pixels. */
export interface Scrolled {
  readonly scrollY: number;
  readonly slack: number;
}

/** The new extra space above the rows, and how far to scroll. */
export interface Move {
  readonly slack: number;
  readonly scrollBy: number;
}

/**
 * Keeps a place on the screen that moved down by `by` pixels, or up if `by` is negative. If the page
 * cannot scroll up far enough, space above the rows makes up for the rest. That space is used up first.
 */
export function keepPlace(by: number, { scrollY, slack }: Scrolled): Move {
  const missing = -by - scrollY;
  if (missing > 0) return { slack: slack + missing, scrollBy: by };
  const givenBack = by > 0 ? Math.min(by, slack) : 0;
  return { slack: slack - givenBack, scrollBy: by - givenBack };
}

/** Removes the space once it is scrolled out of sight. */
export function takeUpSlack({ scrollY, slack }: Scrolled): Move {
  return scrollY < slack ? { slack, scrollBy: 0 } : { slack: 0, scrollBy: -slack };
}
