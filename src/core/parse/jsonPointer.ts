/** A step of a JSON pointer as the key that it stands for: `a~1b` → `a/b`. */
export function unescapePointer(step: string): string {
  return step.includes('~') ? step.replaceAll('~1', '/').replaceAll('~0', '~') : step;
}
