import { foldLookAlikes } from './punctuationLookAlikes';
import { normalizeWord } from './normalize';

/**
 * Normalizes a date, a key or an id for comparing: half width, look-alikes replaced by half-width
 * punctuation. Spaces stay, as half-width ones. `undefined` for a text that is longer than any of these.
 *
 * `'Ｐ１ーＡ－１'` → `'P1-A-1'`. Not for display: the long vowel mark `ー` becomes a dash everywhere.
 */
export function plainWord(text: string): string | undefined {
  const word = normalizeWord(text);
  return word === undefined ? undefined : foldLookAlikes(word);
}
