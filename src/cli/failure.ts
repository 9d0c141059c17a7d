import { notUtf8Message } from '../core/encoding/encodingMessage';
import type { Translate } from '../core/problems/translate';
import { megabytes, MOST_BYTES } from '../core/format/limits';
import type { WrittenInPart } from './files/replaceFile';
import { NotUtf8Error, TooLarge } from './files/textFile';

/** Ends a command with exit status 2. Its message is shown to the user. */
export class Failure extends Error {}

/** A file that could not be read or written. */
export interface Fault {
  readonly path: string;
  readonly reason: string;
}

/** Why a file could not be read or written, as a sentence. Takes errors of `Io.files` and `readText`; throws others again. */
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
      return t('Its links form a loop.');
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return missingPermission(error as NodeJS.ErrnoException, t);
    case 'KAKUNIN_FOLDER_RIGHT':
      return t(
        'Not written: no permission to create files in its folder, which is needed to write it safely.',
      );
    case 'KAKUNIN_WRITTEN_IN_PART':
      return t('It was written only in part. Its previous content is in {copy}.', {
        copy: (error as WrittenInPart).copy,
      });
    case 'KAKUNIN_NOT_A_FILE':
      return t('It is a device or a pipe, not a file.');
    case 'EISDIR':
      return t('It is a folder.');
    case 'EEXIST':
      return t('It already exists and is not overwritten.');
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

/** Which permission is missing, by the system call that failed. */
function missingPermission({ syscall }: NodeJS.ErrnoException, t: Translate): string {
  switch (syscall) {
    case 'scandir':
      return t('No permission to list this folder.');
    case 'open':
      return t('No permission to read it.');
    case 'access':
      return t('No permission to write to it.');
    default:
      return t('No permission to read or write it.');
  }
}
