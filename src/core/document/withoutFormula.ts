/**
 * A text that no spreadsheet program takes for a formula: `=1+1` → `'=1+1`. Excel does so with `=`, `+`, `-` and
 * `@`, also after a tab or a line break, and in Japanese also with their full-width forms.
 */
export function withoutFormula(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

const FORMULA = /^[\s]*[=+\-@＝＋－＠]|^[\t\r\n]/;
