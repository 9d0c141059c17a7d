/**
 * Whether the clipboard holds several cells, not a text: then a paste into a cell that was clicked, and where nothing is
 * typed yet, does not put all of them into its text. Lines without tabs may be a text from a mail.
 */
export function looksLikeCells(text: string, html: string): boolean {
  const inner = text.replace(/\r?\n$/, '');
  if (/<table[\s>]/i.test(html))
    return /[\t\n]/.test(inner) && /<\/t[dh]\s*>[\s\S]*<t[dh][\s>]/i.test(html);
  return inner.includes('\t');
}
