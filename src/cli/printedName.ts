import { codePointLabel, spellOutHiddenCharacters } from '../core/text/hiddenCharacters';

/**
 * The name of a file as every report, message and log prints it: one line, in which each character that
 * does not show or changes the reading direction is spelled out. `'a\n\u202eb'` → `a‹U+000A›‹U+202E›b`.
 *
 * JSON keeps the true name, with escapes of its own (`jsonText`), and so does a patch.
 */
export function printedName(path: string): string {
  return spellOutHiddenCharacters(path).replace(
    /[\t\n]/g,
    (character) => `‹${codePointLabel(character.charCodeAt(0))}›`,
  );
}
