/** How far the page is scrolled, and how much room is kept above the rows; in pixels. */
export interface Scrolled {
  readonly scrollY: number;
  readonly slack: number;
}

/** The room above the rows from now on, and by how much to scroll. */
export interface Move {
  readonly slack: number;
  readonly scrollBy: number;
}

/**
 * Keeps a place on the screen that has moved down by so much, or up where `by` is negative. Where the page
 * cannot be scrolled far enough up, room above the rows makes up for the rest, and is given back first.
 */
export function keepPlace(by: number, { scrollY, slack }: Scrolled): Move {
  const missing = -by - scrollY;
  if (missing > 0) return { slack: slack + missing, scrollBy: by };
  const givenBack = by > 0 ? Math.min(by, slack) : 0;
  return { slack: slack - givenBack, scrollBy: by - givenBack };
}

/** Takes the room away once it is scrolled out of sight, where nobody sees it go. */
export function takeUpSlack({ scrollY, slack }: Scrolled): Move {
  return scrollY < slack ? { slack, scrollBy: 0 } : { slack: 0, scrollBy: -slack };
}
