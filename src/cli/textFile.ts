import type { Files } from './io';

/** The file's text, a BOM kept: it counts in offsets and is written again. Throws where no UTF-8. */
export function readText(files: Files, path: string): string {
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(files.read(path));
}

export function toBytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
