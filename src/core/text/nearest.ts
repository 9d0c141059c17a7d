import { withoutHiddenCharacters } from './hiddenCharacters';
import { plainWord } from './plainWord';

interface NearName {
  readonly name: string;
  /** Edit distance in letters. */
  readonly away: number;
}

/**
 * The names closest to the text, the closest match first. Width, case, stray spaces and invisible
 * characters are ignored; of the rest at most half of the letters, and at most two, may differ.
 */
export function nearest(text: string, names: readonly string[]): readonly NearName[] {
  const plain = foldWord(withoutHiddenCharacters(text));
  if (plain === undefined) return [];
  return names
    .filter((name) => canBeNear(plain, plainName(name)))
    .map((name) => ({ name, away: distance(plain, plainName(name)) }))
    .filter(
      ({ name, away }) => away <= Math.min(MOST_AWAY, Math.max(plain.length, name.length) / 2),
    )
    .sort((a, b) => a.away - b.away);
}

const MOST_AWAY = 2;

/** A quick test by length, and by letters that only the first has. */
function canBeNear(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > MOST_AWAY) return false;
  let missing = 0;
  for (const letter of a) if (!b.includes(letter) && ++missing > MOST_AWAY) return false;
  return true;
}

/**
 * Folded names, kept because the form has few names and a file may have thousands of texts to
 * compare with them.
 */
const plainNames = new Map<string, string>();

function plainName(name: string): string {
  const known = plainNames.get(name);
  if (known !== undefined) return known;
  if (plainNames.size >= 10_000) plainNames.clear();
  const plain = foldWord(name) ?? name;
  plainNames.set(name, plain);
  return plain;
}

/** Whether the first is closer than any other, so that it is clear which name was meant. */
export function isClear([first, second]: readonly NearName[]): boolean {
  return first !== undefined && (second === undefined || first.away < second.away);
}

/** `undefined` for a text that is longer than any name. */
function foldWord(text: string): string | undefined {
  return plainWord(text)?.replace(/\s/g, '').toLowerCase();
}

/** The Levenshtein distance: `さくら`, `さくや` → 1. */
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
