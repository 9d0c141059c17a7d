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

/** Levenshtein's: letters to put in, take out or exchange. */
function distance(a: string, b: string): number {
  let above = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let row = 1; row <= a.length; row++) {
    const line = [row];
    for (let column = 1; column <= b.length; column++) {
      const exchanged = (above[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1);
      line.push(Math.min(exchanged, (above[column] ?? 0) + 1, (line[column - 1] ?? 0) + 1));
    }
    above = line;
  }
  return above[b.length] ?? 0;
}
