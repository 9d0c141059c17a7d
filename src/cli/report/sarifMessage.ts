/**
 * A text as a message of SARIF 2.1.0 that shows it to the letter. Brackets would begin a link (§3.11.6), so
 * they are escaped, and backslashes with them: `[a](b) \` → `\[a\](b) \\`. To be called once for a text.
 */
export function sarifMessage(text: string): { readonly text: string } {
  return { text: text.replace(/[\\[\]]/g, '\\$&') };
}
