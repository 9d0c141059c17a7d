import { printable } from './printable';

/**
 * The text as inline Markdown that shows it to the letter, in a table cell too: nothing in it is markup,
 * HTML, a link, an emoji or a mention. Line breaks become `<br>`.
 *
 * Where a host would look for names to notify or pages to link in the finished text, a sign without
 * width stands between; it does not show.
 */
export function escapeMarkdown(text: string): string {
  return printable(text)
    .replace(LINKING, `$&${NO_WIDTH}`)
    .replace(MARKUP, (sign) => `&#${String(sign.charCodeAt(0))};`)
    .replaceAll(NO_WIDTH, '&#8203;')
    .replaceAll('\n', '<br>');
}

/** No text has it any more when it is put in: `printable` spells it out. */
const NO_WIDTH = '\u200b';

/** What begins a mention (@ of people, #1, !1, GH-1), an address or an emoji in the texts of hosts. */
const LINKING = /[@#!~%$^](?=[^\s@#!~%$^])|\b(?:GH|www)[-.](?=\w)|:(?=\/\/|[\w+-]+:)/gi;

/** `#` and `&` are here, so this makes no entity out of what the text has. */
const MARKUP = /[\\`*_~[\]<>&|$#!^=]/g;
