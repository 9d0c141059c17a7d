/**
 * A name for a temporary file in the same folder: hidden, not the name of a checklist, and no longer in bytes
 * than `name`, so that it fits the same limits (255 bytes; 260 characters of a path on Windows).
 *
 * The name depends on process, time and `index`. The caller must handle a name that is taken.
 */
export function temporaryName(name: string, index: number): string {
  const room = Math.max(SHORTEST, Buffer.byteLength(name));
  const prefix = room > LONG.length + ENOUGH ? LONG : '.';
  // Not a random number: `node:crypto` takes 4 ms to load.
  const stamp = Date.now() * 1_000 + ((process.pid * 10 + index) % 1_000);
  // The last digits differ most.
  return prefix + stamp.toString(36).slice(-(room - prefix.length));
}

const LONG = '.kakunin-';

/** Digits that two processes are unlikely to share. */
const ENOUGH = 4;

/** A temporary name may always have this length: for so short a name no limit is near. */
const SHORTEST = 4;
