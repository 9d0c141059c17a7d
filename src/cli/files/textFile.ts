import type { NotUtf8 } from '../../core/encoding/encodingFault';
import { readUtf8 } from '../../core/encoding/readUtf8';
import { MOST_BYTES } from '../../core/format/limits';
import type { Files } from '../io';

/** The file's text with its BOM, which counts in offsets and is written back. Throws as `readBytes` and `decode` do. */
export function readText(files: Files, path: string): string {
  return decode(readBytes(files, path));
}

/** The whole file. Throws `TooLarge`, without reading it, if it is larger than `MOST_BYTES`. */
export function readBytes(files: Files, path: string): Uint8Array {
  refuseLarge(files.size(path));
  return files.read(path);
}

/** `fileFault` has a sentence for it. */
export class TooLarge extends Error {
  readonly code = 'KAKUNIN_TOO_LARGE';

  constructor(readonly bytes: number) {
    super();
  }
}

function refuseLarge(bytes: number): void {
  if (bytes > MOST_BYTES) throw new TooLarge(bytes);
}

/** `fileFault` has a sentence for it. */
export class NotUtf8Error extends Error {
  readonly code = 'KAKUNIN_NOT_UTF8';

  constructor(readonly fault: NotUtf8) {
    super();
  }
}

/** Throws `NotUtf8Error`, and `TooLarge` for more than `MOST_BYTES`. */
export function decode(bytes: Uint8Array): string {
  refuseLarge(bytes.length);
  const read = readUtf8(bytes);
  if ('fault' in read) throw new NotUtf8Error(read.fault);
  return read.text;
}

export function toBytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
