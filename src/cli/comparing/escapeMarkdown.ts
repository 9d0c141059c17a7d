import { printable } from './printable';

/**
 * The text as inline Markdown that shows it to the letter, in a table cell too: nothing in it is markup,
 * HTML, a link, an emoji or a mention. Line breaks become `<br>`. What is copied from the page is the text,
 * without any character put in.
 *
 * Where a host looks for names to notify or pages to link in the finished page, an empty comment parts the
 * text: `@<!-- -->octocat`. What a Markdown parser itself takes for an address is written as an entity, for
 * it would begin a link in front of a comment: `www&#46;example.com`.
 */
export function escapeMarkdown(text: string): string {
  return printable(text)
    .replace(COMMIT, (id) => id.replace(/.{6}(?=.)/g, `$&${BREAK}`))
    .replace(LINKING, `$&${BREAK}`)
    .replace(MARKUP, (sign) => `&#${String(sign.charCodeAt(0))};`)
    .replace(/(?<=www)\./gi, '&#46;')
    .replaceAll(BREAK, '<!-- -->')
    .replaceAll('\n', '<br>');
}

/** No text has it any more when it is put in: `printable` spells it out. */
const BREAK = '\u200b';

/** What hosts take for the id of a commit, also a short one. Pieces of six are none. */
const COMMIT = /(?<![\da-z])[\da-f]{7,64}(?![\da-z])/gi;

/** What begins a mention (@ of people, #1, !1, GH-1), an address or an emoji in the texts of hosts. */
const LINKING = /[@#!~%$^](?=[^\s@#!~%$^])|\bGH-(?=\w)|:(?=\/\/|[\w+-]+:)/gi;

/** `#` and `&` are here, so this makes no entity out of what the text has. */
const MARKUP = /[\\`*_~[\]<>&|$#!^=]/g;
