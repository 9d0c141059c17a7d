import type { Translate } from '../problems/translate';
import type { EncodingFault, NotUtf8 } from './encodingFault';
import { ENCODING_NAMES } from './encodings';

/** The sentence that both the command line and the Problems panel show. */
export function notUtf8Message({ line, isMostlyUtf8, candidates }: NotUtf8, t: Translate): string {
  const [guess] = candidates;
  if (isMostlyUtf8) {
    return t('It is not UTF-8: line {line} has bytes that are not. Correct that line as text.', {
      line,
    });
  }
  return guess?.isLikely
    ? t('It is not UTF-8; it seems to be {encoding}. Convert it to UTF-8 first.', {
        encoding: ENCODING_NAMES[guess.encoding],
      })
    : t('It is not UTF-8. Save it as UTF-8 first.');
}

/** `undefined` while the file has not been read. */
export function encodingMessage(fault: EncodingFault, t: Translate): string | undefined {
  switch (fault.kind) {
    case 'not-utf8':
      return notUtf8Message(fault, t);
    case 'read-otherwise':
      return t(
        'VS Code does not read this file as UTF-8, so it cannot be edited as a table. See the settings files.encoding and files.autoGuessEncoding, or reopen it as UTF-8.',
      );
    case 'pending':
      return undefined;
  }
}
