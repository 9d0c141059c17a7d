import { spellOutHiddenCharacters } from '../../core/text/hiddenCharacters';

/** A message quotes the file; its line breaks and terminal controls must not reach the screen. */
export function oneLine(message: string): string {
  return spellOutHiddenCharacters(message.replace(/[\t\r\n ]+/g, ' '));
}
