/** A checklist is three maps deep. `yaml` recurses and ends the process on absurd nesting. */
export const DEEPEST = 200;

/** Offset where more collections are open than any checklist has; a guess that counts brackets. */
export function tooDeepAt(text: string): number | undefined {
  let open = 0;
  for (const { 0: sign, index } of text.matchAll(/[[{\]}]|(?<=[-?:][ \t])[-?:][ \t]|[\r\n]/g)) {
    if (sign === ']' || sign === '}') open = Math.max(0, open - 1);
    else if (sign === '\n' || sign === '\r') open = Math.min(open, DEEPEST / 2);
    else if (++open > DEEPEST) return index;
  }
  return undefined;
}
