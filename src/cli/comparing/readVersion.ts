import type { Version } from '../../core/compare/compare';
import type { Parsed } from '../../core/parse/parsed';
import type { Translate } from '../../core/problems/translate';
import type { Reading } from '../../core/reading/reading';
import { read } from '../../core/reading/reading';
import type { Session } from '../command';
import { fileFault } from '../failure';
import { decode } from '../files/textFile';

/** A file on one side of a comparison. */
export type VersionOrFault =
  | { readonly kind: 'absent' }
  | { readonly kind: 'version'; readonly version: Version }
  /** The file exists but cannot be compared. `reason` is a sentence. */
  | { readonly kind: 'fault'; readonly reason: string };

export const ABSENT: VersionOrFault = { kind: 'absent' };

/** Reads a version of a file. Rows whose text is identical in `previous` are not parsed again. */
export function readVersion(
  bytes: Uint8Array,
  { t, editions }: Pick<Session, 't' | 'editions'>,
  previous?: Parsed,
): VersionOrFault {
  let text;
  try {
    text = decode(bytes);
  } catch (error) {
    return { kind: 'fault', reason: fileFault(error, t) };
  }
  const reading = read(text, editions, previous);
  if (reading.kind === 'checklist') return { kind: 'version', version: reading };
  return { kind: 'fault', reason: unreadable(reading, t) };
}

function unreadable({ kind }: Reading, t: Translate): string {
  if (kind === 'conflict') return t('It has merge conflict markers.');
  return kind === 'syntax' ? t('It cannot be read as YAML.') : t('This file is not a checklist.');
}

/** The parsed text, with which the other version is read faster. */
export function parsedOf(side: VersionOrFault): Parsed | undefined {
  return side.kind === 'version' ? side.version.parsed : undefined;
}
