/** A checklist is three maps deep. The `yaml` package recurses, and extreme nesting ends the process. */
export const DEEPEST = 200;

/** Offset where nesting exceeds `DEEPEST`, estimated by counting brackets and indicators. */
export function tooDeepAt(text: string): number | undefined {
  let open = 0;
  for (const { 0: mark, index } of text.matchAll(/[[{\]}]|(?<=[-?:][ \t])[-?:][ \t]|[\r\n]/g)) {
    if (mark === ']' || mark === '}') open = Math.max(0, open - 1);
    else if (mark === '\n' || mark === '\r') open = Math.min(open, DEEPEST / 2);
    else if (++open > DEEPEST) return index;
  }
  return undefined;
}
