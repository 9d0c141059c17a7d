import { notUtf8Message } from '../core/encoding/encodingMessage';
import type { Translate } from '../core/problems/translate';
import { MOST_MEGABYTES, NotUtf8Error } from './textFile';

/** What ends a command with exit status 2; its message is for the user to read. */
export class Failure extends Error {}

/** A file that could not be read or written. */
export interface Fault {
  readonly path: string;
  readonly reason: string;
}

/** Why a file could not be read or written, as a sentence. For errors of `Io.files` and `readText`. */
export function fileFault(error: unknown, t: Translate): string {
  if (error instanceof NotUtf8Error) return notUtf8Message(error.fault, t);
  const code = error instanceof Error && 'code' in error ? String(error.code) : undefined;
  switch (code) {
    case undefined:
      throw error;
    case 'ENOENT':
      return t('There is no such file or folder.');
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return t('You may not read or write it.');
    case 'EISDIR':
      return t('It is a folder.');
    case 'EEXIST':
      return t('It is there already and is not overwritten.');
    case 'KAKUNIN_TOO_LARGE':
      return t('It is larger than {size} MB, which no checklist is.', { size: MOST_MEGABYTES });
    default:
      return t('It cannot be read or written ({code}).', { code });
  }
}
