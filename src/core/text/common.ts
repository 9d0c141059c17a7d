/** Characters compared at once, so that most of the work is the engine's own string comparison. */
const BLOCK = 1024;

/** The length of the common prefix. */
export function commonStart(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let at = 0;
  while (at + BLOCK <= most && a.slice(at, at + BLOCK) === b.slice(at, at + BLOCK)) at += BLOCK;
  while (at < most && a.charCodeAt(at) === b.charCodeAt(at)) at++;
  return at;
}

/** The length of the common suffix of what follows `from` in both texts. */
export function commonEnd(a: string, b: string, from: number): number {
  const most = Math.min(a.length, b.length) - from;
  const same = (at: number, length: number): boolean =>
    a.slice(a.length - at - length, a.length - at) ===
    b.slice(b.length - at - length, b.length - at);
  let at = 0;
  while (at + BLOCK <= most && same(at, BLOCK)) at += BLOCK;
  while (at < most && a.charCodeAt(a.length - at - 1) === b.charCodeAt(b.length - at - 1)) at++;
  return at;
}
