import { withoutHiddenCharacters } from './hiddenCharacters';
import { plainWord } from './plainWord';

interface Candidate {
  readonly name: string;
  /** Letters that differ. */
  readonly away: number;
}

/**
 * The names most like the text, the likest first: width, case, stray spaces and
 * characters that do not show count for nothing, and of what is left at most half the letters, and two, may differ.
 */
export function nearest(text: string, names: readonly string[]): readonly Candidate[] {
  const plain = plainly(withoutHiddenCharacters(text));
  if (plain === undefined) return [];
  return names
    .filter((name) => mayBeNear(plain, plainName(name)))
    .map((name) => ({ name, away: distance(plain, plainName(name)) }))
    .filter(
      ({ name, away }) => away <= Math.min(MOST_AWAY, Math.max(plain.length, name.length) / 2),
    )
    .sort((a, b) => a.away - b.away);
}

const MOST_AWAY = 2;

/** Whether they are not too far apart by length, or by letters that only the first has. */
function mayBeNear(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > MOST_AWAY) return false;
  let strange = 0;
  for (const letter of a) if (!b.includes(letter) && ++strange > MOST_AWAY) return false;
  return true;
}

/** The names are few, those of the form; a file may hold thousands of texts to compare with them. */
const plainNames = new Map<string, string>();

function plainName(name: string): string {
  const known = plainNames.get(name);
  if (known !== undefined) return known;
  if (plainNames.size >= 10_000) plainNames.clear();
  const plain = plainly(name) ?? name;
  plainNames.set(name, plain);
  return plain;
}

/** Whether the first is nearer than any other, so that it is the one that was meant. */
export function isClear([first, second]: readonly Candidate[]): boolean {
  return first !== undefined && (second === undefined || first.away < second.away);
}

/** `undefined` for what is longer than any name. */
function plainly(text: string): string | undefined {
  return plainWord(text)?.replace(/\s/g, '').toLowerCase();
}

/** How many letters to put in, take out or exchange, by Levenshtein: `さくら`, `さくや` → 1. */
export function distance(a: string, b: string): number {
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
