import type { KeyPath } from '../../format/keys';

/**
 * Returns a function that says whether a path is, of all `paths`, the nearest to one of the places: the
 * one with the longest common prefix. A place that has no prefix in common with any has no nearest path.
 */
export function nearestTo(
  places: readonly KeyPath[],
  paths: readonly KeyPath[],
): (path: KeyPath) => boolean {
  const known = new Set(paths.flatMap(prefixes));
  const nearest = new Set(
    places.flatMap((place) => prefixes(place).findLast((each) => known.has(each)) ?? []),
  );
  return (path) => prefixes(path).some((each) => nearest.has(each));
}

/** All prefixes of the path, shortest first, each as a text. */
function prefixes(path: KeyPath): readonly string[] {
  return path.map((_, last) => JSON.stringify(path.slice(0, last + 1)));
}
