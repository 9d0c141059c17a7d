import { hiddenCharacterName } from '../text/hiddenCharacterName';
import { codePointLabel } from '../text/hiddenCharacters';
import { hiddenCharacterNames } from './hiddenCharacterNames';
import type { CountedCharacter, HiddenCharacterFinding } from './problem';
import type { Translate } from './translate';

/** Which characters hide, how many of each, and where. */
export function hiddenCharacterMessage(
  { key, characters, excerpt }: HiddenCharacterFinding,
  t: Translate,
): string {
  const named = namedCharacters(characters, t);
  return key === null
    ? t(
        'There are hidden characters outside the values, as in a comment: {characters}. "{excerpt}"',
        {
          characters: named,
          excerpt,
        },
      )
    : t('{key} has hidden characters: {characters}. "{excerpt}"', {
        key,
        characters: named,
        excerpt,
      });
}

/** More names than that are no sentence. */
const MOST_NAMED = 5;

/** `a space without width (U+200B), a soft hyphen (U+00AD) × 2`. */
export function namedCharacters(characters: readonly CountedCharacter[], t: Translate): string {
  const names = hiddenCharacterNames(t);
  const named = characters.slice(0, MOST_NAMED).map(({ codePoint, count }) => {
    const name = t('{name} ({label})', {
      name: names[hiddenCharacterName(codePoint)],
      label: codePointLabel(codePoint),
    });
    return count === 1 ? name : `${name} × ${count}`;
  });
  const all = named.join(t(', '));
  return characters.length > MOST_NAMED ? t('{items} and others', { items: all }) : all;
}
