/**
 * A message of SARIF 2.1.0 that shows the text literally. Brackets would start a link (§3.11.6), so they
 * are escaped, and so are backslashes: `[a](b) \` → `\[a\](b) \\`. Must be called only once for a text.
 */
export function sarifMessage(text: string): { readonly text: string } {
  return { text: text.replace(/[\\[\]]/g, '\\$&') };
}
