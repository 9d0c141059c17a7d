import type { Version } from '../../core/compare/compare';
import { buildChecklist } from '../../core/model/checklist';
import { hasConflictMarkers } from '../../core/parse/conflict';
import type { Parsed } from '../../core/parse/parseText';
import { reparse } from '../../core/parse/reparse';
import { isChecklist } from '../../core/view/buildView';
import type { Session } from '../command';
import { fileFault } from '../failure';
import { decode } from '../textFile';

/** A file on one side of a comparison. */
export type VersionOrFault =
  | { readonly kind: 'absent' }
  | { readonly kind: 'version'; readonly version: Version }
  /** It is there and cannot be compared; why, as a sentence. */
  | { readonly kind: 'fault'; readonly reason: string };

export const ABSENT: VersionOrFault = { kind: 'absent' };

/** What a file says. Rows that `previous` has letter by letter are not read again. */
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
  if (hasConflictMarkers(text)) {
    return { kind: 'fault', reason: t('It has conflict markers of a merge.') };
  }
  const parsed = reparse(text, previous);
  if (parsed.errors.length > 0) {
    return { kind: 'fault', reason: t('It cannot be read as YAML.') };
  }
  const checklist = buildChecklist(parsed, editions);
  if (!checklist || !isChecklist(checklist)) {
    return { kind: 'fault', reason: t('This file is no checklist.') };
  }
  return { kind: 'version', version: { parsed, checklist } };
}

/** What it was read from, for the other side to be read faster. */
export function parsedOf(side: VersionOrFault): Parsed | undefined {
  return side.kind === 'version' ? side.version.parsed : undefined;
}
