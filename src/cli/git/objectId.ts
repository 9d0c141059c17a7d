/**
 * Whether `id` is git's id of these bytes, or of the same bytes with LF for CRLF: with `core.autocrlf`, a
 * file has other line breaks than git stores.
 */
export function hasContent(id: string, bytes: Uint8Array): boolean {
  return idOf(bytes, id.length) === id || idOf(withLineFeeds(bytes), id.length) === id;
}

/** Ids of 40 digits are SHA-1, ids of 64 are SHA-256. */
function idOf(bytes: Uint8Array, digits: number): string {
  // Loaded only when needed: loading it takes as long as checking a short file.
  const { createHash } = process.getBuiltinModule('node:crypto');
  const hash = createHash(digits === 64 ? 'sha256' : 'sha1');
  return hash.update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}

const [LF, CR] = [0x0a, 0x0d];

function withLineFeeds(bytes: Uint8Array): Uint8Array {
  return bytes.filter((byte, index) => byte !== CR || bytes[index + 1] !== LF);
}
