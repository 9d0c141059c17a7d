/**
 * Whether git's id is that of these bytes, or of the same with LF for CRLF: with `core.autocrlf` the
 * file has other line breaks than git keeps.
 */
export function hasContent(id: string, bytes: Uint8Array): boolean {
  return idOf(bytes, id.length) === id || idOf(withLineFeeds(bytes), id.length) === id;
}

/** Ids of 40 digits are SHA-1, of 64 SHA-256. */
function idOf(bytes: Uint8Array, digits: number): string {
  // Asked for only here: to load it takes as long as to check a short file.
  const { createHash } = process.getBuiltinModule('node:crypto');
  const hash = createHash(digits === 64 ? 'sha256' : 'sha1');
  return hash.update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}

const [LF, CR] = [0x0a, 0x0d];

function withLineFeeds(bytes: Uint8Array): Uint8Array {
  return bytes.filter((byte, index) => byte !== CR || bytes[index + 1] !== LF);
}
