import { codePointLabel, spellOutHiddenCharacters } from '../core/text/hiddenCharacters';

/**
 * A file name as reports, messages and logs print it: on one line, with every character spelled out that
 * is invisible or changes the reading direction. `'a\n\u202eb'` → `a‹U+000A›‹U+202E›b`.
 *
 * JSON and patches keep the real name; JSON has escapes of its own (`jsonText`).
 */
export function printedName(path: string): string {
  return spellOutHiddenCharacters(path).replace(
    /[\t\n]/g,
    (character) => `‹${codePointLabel(character.charCodeAt(0))}›`,
  );
}
