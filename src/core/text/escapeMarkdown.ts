import { printable } from './printable';

/**
 * Inline Markdown that shows the text literally, also in a table cell: nothing in it is markup, HTML, a link,
 * an emoji or a mention. Line breaks become `<br>`. Text copied from the page has no added characters.
 *
 * Hosts search the rendered page for names to notify and pages to link; an empty comment prevents that:
 * `@<!-- -->octocat`. What a Markdown parser itself reads as an address is written with an entity, because
 * a link would start even before a comment: `www&#46;example.com`.
 */
export function escapeMarkdown(text: string): string {
  return printable(text)
    .replace(COMMIT, (id) => id.replace(/.{6}(?=.)/g, `$&${BREAK}`))
    .replace(LINKING, `$&${BREAK}`)
    .replace(MARKUP, (character) => `&#${String(character.charCodeAt(0))};`)
    .replace(/(?<=www)\./gi, '&#46;')
    .replaceAll(BREAK, '<!-- -->')
    .replaceAll('\n', '<br>');
}

/** Cannot occur in the text at this point: `printable` spells it out. */
const BREAK = '\u200b';

/** What hosts read as the id of a commit, also a short one. Six digits are too few. */
const COMMIT = /(?<![\da-z])[\da-f]{7,64}(?![\da-z])/gi;

/** What starts a mention (@ of people, #1, !1, GH-1), an address or an emoji on code hosts. */
const LINKING = /[@#!~%$^](?=[^\s@#!~%$^])|\bGH-(?=\w)|:(?=\/\/|[\w+-]+:)/gi;

/** Includes `#` and `&`, so that an entity in the text is shown literally. */
const MARKUP = /[\\`*_~[\]<>&|$#!^=]/g;
