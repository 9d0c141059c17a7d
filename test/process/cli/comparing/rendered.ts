import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';

/** The HTML of GitHub Flavored Markdown, before the host cleans it. */
export function render(markdown: string): string {
  return micromark(markdown, {
    allowDangerousHtml: true,
    extensions: [gfm()],
    htmlExtensions: [gfmHtml()],
  });
}

/** The texts that stand between tags and comments: where a host looks for names, one by one. */
export function textNodes(html: string): readonly string[] {
  return html.split(/<[^>]*>/).map(decode);
}

/** What a reader sees and copies; line breaks of cells as `\n`. */
export function visibleText(html: string): string {
  return textNodes(html.replace(/<br\s*\/?>/g, '\n')).join('');
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };

function decode(html: string): string {
  return html.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (entity, decimal, hex, name) => {
    if (decimal) return String.fromCodePoint(Number(decimal));
    if (hex) return String.fromCodePoint(parseInt(String(hex), 16));
    return NAMED[String(name)] ?? entity;
  });
}
