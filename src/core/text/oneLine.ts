import { spellOutHiddenCharacters } from './hiddenCharacters';

/** Puts a message on one line: it quotes the file, whose line breaks and control characters must not reach the terminal. */
export function oneLine(message: string): string {
  return spellOutHiddenCharacters(message.replace(/[\t\r\n ]+/g, ' '));
}
