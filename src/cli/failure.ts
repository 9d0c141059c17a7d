import { notUtf8Message } from '../core/encoding/encodingMessage';
import type { Translate } from '../core/problems/translate';
import { megabytes, MOST_BYTES } from '../core/format/limits';
import type { WrittenInPart } from './replaceFile';
import { NotUtf8Error, TooLarge } from './textFile';

/** What ends a command with exit status 2; its message is for the user to read. */
export class Failure extends Error {}

/** A file that could not be read or written. */
export interface Fault {
  readonly path: string;
  readonly reason: string;
}

/** Why a file could not be read or written, as a sentence. For errors of `Io.files` and `readText`. */
export function fileFault(error: unknown, t: Translate): string {
  if (error instanceof TooLarge) return tooLarge(error.bytes, t);
  if (error instanceof NotUtf8Error) return notUtf8Message(error.fault, t);
  const code = error instanceof Error && 'code' in error ? String(error.code) : undefined;
  switch (code) {
    case undefined:
      throw error;
    case 'ENOENT':
      return t('There is no such file or folder.');
    case 'ELOOP':
      return t('It leads in a circle of links.');
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return missingRight(error as NodeJS.ErrnoException, t);
    case 'KAKUNIN_FOLDER_RIGHT':
      return t(
        'It was not written: you have no right to create files in its folder, which is needed to write it safely.',
      );
    case 'KAKUNIN_WRITTEN_IN_PART':
      return t('It was written only in part. What it held before is in {copy}.', {
        copy: (error as WrittenInPart).copy,
      });
    case 'KAKUNIN_NOT_A_FILE':
      return t('It is a device or a pipe, and no file.');
    case 'EISDIR':
      return t('It is a folder.');
    case 'EEXIST':
      return t('It is there already and is not overwritten.');
    default:
      return t('It cannot be read or written ({code}).', { code });
  }
}

function tooLarge(bytes: number, t: Translate): string {
  const size = megabytes(bytes);
  const most = megabytes(MOST_BYTES);
  return t('It has {size} MB and is not read: no checklist is larger than {most} MB.', {
    size,
    most,
  });
}

/** Which right it is that the user lacks, by what was tried. */
function missingRight({ syscall }: NodeJS.ErrnoException, t: Translate): string {
  switch (syscall) {
    case 'scandir':
      return t('You have no right to list this folder.');
    case 'open':
      return t('You have no right to read it.');
    case 'access':
      return t('You have no right to write it.');
    default:
      return t('You may not read or write it.');
  }
}
