/**
 * A name for a file beside that one, for a moment: hidden, of no checklist, and no longer in bytes,
 * so that it fits wherever the file's own name does (255 bytes; 260 characters of a path on Windows).
 *
 * It differs by process, moment and `index`; a name that is taken is for the caller to notice.
 */
export function temporaryName(name: string, index: number): string {
  const room = Math.max(SHORTEST, Buffer.byteLength(name));
  const prefix = room > LONG.length + ENOUGH ? LONG : '.';
  // No random number: `node:crypto` takes 4 ms to load.
  const stamp = Date.now() * 1_000 + ((process.pid * 10 + index) % 1_000);
  // The last digits differ most.
  return prefix + stamp.toString(36).slice(-(room - prefix.length));
}

const LONG = '.kakunin-';

/** Digits that two processes are unlikely to share. */
const ENOUGH = 4;

/** Of a name as short as this, the name beside it may be longer: nothing is short of room there. */
const SHORTEST = 4;
