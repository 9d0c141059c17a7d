import type { KeyPath } from '../../format/keys';

/**
 * Says of a path whether it is the nearest of `paths` to one of the places: it leads there, or shares
 * the most keys with it. A place that shares no key with any of them has no nearest path.
 */
export function nearestTo(
  places: readonly KeyPath[],
  paths: readonly KeyPath[],
): (path: KeyPath) => boolean {
  const known = new Set(paths.flatMap(beginnings));
  const nearest = new Set(
    places.flatMap((place) => beginnings(place).findLast((each) => known.has(each)) ?? []),
  );
  return (path) => beginnings(path).some((each) => nearest.has(each));
}

/** What a path begins with, from its first key to all of it, each as one word. */
function beginnings(path: KeyPath): readonly string[] {
  return path.map((_, last) => JSON.stringify(path.slice(0, last + 1)));
}
