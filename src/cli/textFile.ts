import { MOST_BYTES } from '../core/text/limits';
import type { Files } from './io';

/** The file's text, a BOM kept: it counts in offsets and is written again. Throws as `readBytes` and `decode` do. */
export function readText(files: Files, path: string): string {
  return decode(readBytes(files, path));
}

/** All of the file. Throws `TooLarge` without reading it where it is larger than a checklist. */
export function readBytes(files: Files, path: string): Uint8Array {
  refuseLarge(files.size(path));
  return files.read(path);
}

/** What `fileFault` has a sentence for. */
export class TooLarge extends Error {
  readonly code = 'KAKUNIN_TOO_LARGE';

  /** @param bytes how large it is */
  constructor(readonly bytes: number) {
    super();
  }
}

function refuseLarge(bytes: number): void {
  if (bytes > MOST_BYTES) throw new TooLarge(bytes);
}

/** Throws where it is no UTF-8, or larger than a checklist. */
export function decode(bytes: Uint8Array): string {
  refuseLarge(bytes.length);
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
}

export function toBytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
