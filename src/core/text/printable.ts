import { spellOutHiddenCharacters } from './hiddenCharacters';

/**
 * A value as it is printed: characters that are invisible or change what the text looks like are spelled
 * out, `‹U+202E›`. Line breaks become LF.
 */
export function printable(text: string): string {
  return spellOutHiddenCharacters(text.replace(/\r\n/g, '\n'));
}
