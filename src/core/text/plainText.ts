import { spellOutHiddenCharacters } from './hiddenCharacters';

/**
 * Text for VS Code's user interface. Keys, values, file names, branches and commit messages come from
 * other people, and VS Code reads syntax in many places: `[label](command:…)` in a notification is a
 * link that runs a command, `$(name)` in a list or a code lens is an icon, an address in a hover is a
 * link.
 */

/** UTF-16 code units of a sentence; VS Code itself cuts notifications there. */
const MOST_OF_TEXT = 1_000;
/** UTF-16 code units of a label, which has one line. */
const MOST_OF_LABEL = 250;
/** UTF-16 code units of a paragraph in a hover: longer than any text of the form. */
const MOST_OF_PARAGRAPH = 5_000;

/**
 * A sentence that shows as the characters it has: no link, no icon, no hidden character, and cut where
 * it is too long to read. VS Code has no escape for links, so a space separates the characters that
 * would start one. A space can be seen and copied without harm, unlike a character without width.
 *
 * `[a](command:b) $(check)` → `[a] (command:b) $ (check)`
 */
export function plainText(text: string): string {
  return withoutSyntax(readable(text, MOST_OF_TEXT));
}

/** The same for a name in a list, a tree or a title: shorter, and on one line. */
export function plainLabel(text: string): string {
  return withoutSyntax(readable(text, MOST_OF_LABEL).replace(/\n+/g, ' '));
}

/**
 * Markdown that shows the text and nothing else. Punctuation in ASCII is written as character
 * references, so there is no markup, and no address that Markdown would make a link (`https://`,
 * `www.`, mail). What the user copies from the screen is the text itself.
 *
 * `a@b.jp` → `a&#64;b&#46;jp`
 */
export function plainMarkdown(text: string): string {
  return readable(text, MOST_OF_PARAGRAPH)
    .replace(/[!-/:-@[-`{-~]/g, (character) => `&#${character.charCodeAt(0)};`)
    .replace(/^[ \t]+|[ \t]{2,}/gm, (blank) => '&nbsp;'.repeat(blank.length))
    .replace(/\n/g, '\n\n');
}

function withoutSyntax(text: string): string {
  return text.replaceAll('](', '] (').replaceAll('$(', '$ (');
}

/** Cuts before and after the replacement: a key may be as long as a file may be. */
function readable(text: string, most: number): string {
  return cut(spellOutHiddenCharacters(cut(text, most)), most);
}

/** Leaves out the middle: our own words are at both ends of a sentence, and what is long is a quote. */
function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  const start = Math.ceil((most - 1) * 0.7);
  const end = text.length - Math.floor((most - 1) * 0.3);
  const head = text.slice(0, isInCharacter(text, start) ? start - 1 : start);
  return `${head}…${text.slice(isInCharacter(text, end) ? end + 1 : end)}`;
}

function isInCharacter(text: string, offset: number): boolean {
  return /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(offset - 1, offset + 1));
}
