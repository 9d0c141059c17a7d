import { distance } from '../core/text/nearest';

const MOST = 3;

/**
 * The candidates most like the name, the likest first, at most three: those that have it as one of
 * their dotted steps (`主担当` → `役割分担.主担当`), else those fewest letters away.
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
