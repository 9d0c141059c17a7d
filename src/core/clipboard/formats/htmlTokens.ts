/** A piece of HTML. `attributes` is the text after the name of a tag, as written. */
export type HtmlToken =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'open' | 'close'; readonly name: string; readonly attributes: string };

/** Elements whose content is not text of the page. */
const RAW: ReadonlySet<string> = new Set(['style', 'script', 'title', 'textarea', 'template']);

/**
 * Splits HTML into tags and text, in linear time. Reads nothing but tags: no element is made, nothing is loaded or run.
 * Comments, declarations and the content of `style`, `script` and `title` are left out. What is not closed goes to
 * the end.
 */
export function* htmlTokens(html: string): Generator<HtmlToken> {
  let at = 0;
  while (at < html.length) {
    const tag = html.indexOf('<', at);
    const textEnd = tag === -1 ? html.length : tag;
    if (textEnd > at) yield { kind: 'text', text: html.slice(at, textEnd) };
    if (tag === -1) return;
    if (html.startsWith('<!--', tag)) at = after(html, '-->', tag + 4);
    else if (html[tag + 1] === '!' || html[tag + 1] === '?') at = after(html, '>', tag);
    else {
      const name = tagName(html, tag);
      if (name === '') {
        yield { kind: 'text', text: '<' };
        at = tag + 1;
        continue;
      }
      const end = tagEnd(html, tag);
      const isClosing = html[tag + 1] === '/';
      const attributes = html.slice(tag + name.length + (isClosing ? 2 : 1), end);
      const plain = name.toLowerCase();
      yield { kind: isClosing ? 'close' : 'open', name: plain, attributes };
      at = end + 1;
      if (!isClosing && RAW.has(plain)) at = closingTag(html, plain, at);
    }
  }
}

/** Empty for a `<` that begins no tag. */
function tagName(html: string, tag: number): string {
  const start = html[tag + 1] === '/' ? tag + 2 : tag + 1;
  if (!/[a-z]/i.test(html[start] ?? '')) return '';
  return /^[a-z\d:-]+/i.exec(html.slice(start, start + 30))?.[0] ?? '';
}

/** Offset of the `>`, which may not be in a quoted value; of the end of the text if there is none. */
function tagEnd(html: string, tag: number): number {
  let quote = '';
  for (let at = tag + 1; at < html.length; at++) {
    const character = html[at] ?? '';
    if (quote !== '') {
      if (character === quote) quote = '';
    } else if (character === '"' || character === "'") quote = character;
    else if (character === '>') return at;
  }
  return html.length;
}

function closingTag(html: string, name: string, from: number): number {
  const closing = new RegExp(`</${name}`, 'gi');
  closing.lastIndex = from;
  return closing.exec(html)?.index ?? html.length;
}

function after(html: string, text: string, from: number): number {
  const found = html.indexOf(text, from);
  return found === -1 ? html.length : found + text.length;
}
