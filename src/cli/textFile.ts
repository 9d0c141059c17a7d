import type { Files } from './io';

/** The file's text, a BOM kept: it counts in offsets and is written again. Throws where no UTF-8. */
export function readText(files: Files, path: string): string {
  return decode(files.read(path));
}

/** Throws where it is no UTF-8. */
export function decode(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
}

export function toBytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
