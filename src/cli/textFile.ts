import type { Files } from './io';

/** The file's text, a BOM kept: it counts in offsets and is written again. Throws as `decode` does. */
export function readText(files: Files, path: string): string {
  return decode(files.read(path));
}

/** A checklist of 10,000 rows has 5. What is larger would be read to be refused, for seconds. */
export const MOST_MEGABYTES = 16;

/** What `fileFault` has a sentence for. */
class TooLarge extends Error {
  readonly code = 'KAKUNIN_TOO_LARGE';
}

/** Throws where it is no UTF-8, or larger than a checklist. */
export function decode(bytes: Uint8Array): string {
  if (bytes.length > MOST_MEGABYTES * 1_000_000) throw new TooLarge();
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
}

export function toBytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
