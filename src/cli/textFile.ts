import type { NotUtf8 } from '../core/encoding/encodingFault';
import { readUtf8 } from '../core/encoding/readUtf8';
import { MOST_BYTES } from '../core/format/limits';
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

/** The same, for bytes that are not UTF-8. */
export class NotUtf8Error extends Error {
  readonly code = 'KAKUNIN_NOT_UTF8';

  constructor(readonly fault: NotUtf8) {
    super();
  }
}

/** Throws for bytes that are not UTF-8, and for more of them than a checklist has. */
export function decode(bytes: Uint8Array): string {
  refuseLarge(bytes.length);
  const read = readUtf8(bytes);
  if ('fault' in read) throw new NotUtf8Error(read.fault);
  return read.text;
}

export function toBytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
