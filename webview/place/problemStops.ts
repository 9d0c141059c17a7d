/** A place with problems: the nth problem of the head, or a row. */
export type ProblemStop = { readonly head: number } | { readonly item: string };

/** Where the user is. */
export interface Whereabouts {
  /** The row; `null` above all rows. */
  readonly item: string | null;
  /** The problem of the head that was shown last, until the user goes elsewhere. */
  readonly head: number | undefined;
  /** The field of the head that has the focus. */
  readonly field: string | undefined;
}

export interface ProblemPlaces {
  /** The problems of the head. */
  readonly head: readonly { readonly field?: string }[];
  /** Ids of all rows, in the form's order. */
  readonly rows: readonly string[];
  readonly hasProblems: (item: string) => boolean;
}

/** The next or previous stop from there; wraps around. */
export function nextStop(
  direction: 'next' | 'previous',
  from: Whereabouts,
  places: ProblemPlaces,
): ProblemStop | undefined {
  const { head, rows, hasProblems } = places;
  const stops = [
    ...head.map((_, index) => ({ at: index - head.length, stop: { head: index } })),
    ...rows.flatMap((item, at) => (hasProblems(item) ? [{ at, stop: { item } }] : [])),
  ];
  const here = indexOf(from, places);
  const found =
    direction === 'next'
      ? (stops.find(({ at }) => at > here) ?? stops[0])
      : (stops.findLast(({ at }) => at < here) ?? stops.at(-1));
  return found?.stop;
}

/** Rows count from 0; the problems of the head come before them. */
function indexOf(from: Whereabouts, { head, rows }: ProblemPlaces): number {
  if (from.item !== null) return rows.indexOf(from.item);
  if (from.head !== undefined) return Math.min(from.head, head.length - 1) - head.length;
  // If no field with a problem has the focus: before all of them.
  const at = head.findIndex(({ field }) => field !== undefined && field === from.field);
  return at - head.length;
}
