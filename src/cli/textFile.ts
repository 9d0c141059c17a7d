import type { NotUtf8 } from '../core/encoding/encodingFault';
import { readBytes } from '../core/encoding/readBytes';
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

/** The same, for bytes that are not UTF-8. */
export class NotUtf8Error extends Error {
  readonly code = 'KAKUNIN_NOT_UTF8';

  constructor(readonly fault: NotUtf8) {
    super();
  }
}

/** Throws for bytes that are not UTF-8, and for more of them than a checklist has. */
export function decode(bytes: Uint8Array): string {
  if (bytes.length > MOST_MEGABYTES * 1_000_000) throw new TooLarge();
  const read = readBytes(bytes);
  if ('fault' in read) throw new NotUtf8Error(read.fault);
  return read.text;
}

export function toBytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
