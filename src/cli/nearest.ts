import { distance } from '../core/text/nearest';

const MOST = 3;

/**
 * At most three candidates, the closest match first: those that have the name as one of their dotted
 * steps (`主担当` → `役割分担.主担当`), otherwise those with the smallest edit distance.
 */
export function nearest(name: string, candidates: readonly string[]): readonly string[] {
  const holding = candidates.filter((candidate) => candidate.split('.').includes(name));
  if (holding.length > 0) return holding.slice(0, MOST);
  return candidates
    .map((candidate) => ({ candidate, away: distance(name, candidate) }))
    .sort((a, b) => a.away - b.away)
    .slice(0, MOST)
    .map(({ candidate }) => candidate);
}
