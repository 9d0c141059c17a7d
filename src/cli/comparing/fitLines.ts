/**
 * As many lines from the start as fit, each with a line break. If some do not fit, the `note` about them
 * follows, within the limit. `longest` counts UTF-16 code units.
 */
export function fitLines(
  lines: readonly string[],
  longest: number,
  note: (left: readonly string[]) => readonly string[],
): string {
  const join = (some: readonly string[]): string => some.map((line) => `${line}\n`).join('');
  const all = join(lines);
  if (all.length <= longest) return all;
  let room = longest - join(note(lines)).length;
  let kept = 0;
  for (const line of lines) {
    room -= line.length + 1;
    if (room < 0) break;
    kept += 1;
  }
  return join(lines.slice(0, kept)) + join(note(lines.slice(kept)));
}
