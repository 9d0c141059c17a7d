import { spellOutHiddenCharacters } from '../../core/text/hiddenCharacters';

/**
 * A value as it is printed: what would not show, or would show another text than there is, is spelled
 * out, `‹U+202E›`. Line breaks stay, as LF.
 */
export function printable(text: string): string {
  return spellOutHiddenCharacters(text.replace(/\r\n/g, '\n'));
}
