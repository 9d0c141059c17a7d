import { foldLookAlikes } from './signLookAlikes';
import { normalizeWord } from './normalize';

/**
 * A date, a key or an id as it is compared: half width, with half-width signs in the place of their
 * look-alikes. Spaces stay, as half-width ones. `undefined` for what is longer than any of them.
 *
 * `'Ｐ１ーＡ－１'` → `'P1-A-1'`. A long vowel becomes a dash too: not a text to show.
 */
export function plainWord(text: string): string | undefined {
  const word = normalizeWord(text);
  return word === undefined ? undefined : foldLookAlikes(word);
}
