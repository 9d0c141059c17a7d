import type { Session } from '../command';
import type { ComparedFile } from '../comparing/comparedFile';
import { compareFiles } from '../comparing/comparedFile';
import type { VersionOrFault } from '../comparing/readVersion';
import { ABSENT, parsedOf, readVersion } from '../comparing/readVersion';
import { fileFault } from '../failure';
import { readBytes, TooLarge } from '../files/textFile';
import type { ChangedFile, GitFile } from './changedFiles';
import { changedFiles } from './changedFiles';
import { pairRenamed } from './pairRenamed';
import { seenFrom } from './paths';
import { readBlobs } from './readBlobs';
import { readRange } from './readRange';
import { folderInRepository } from './runGit';

/**
 * Compares the checklists at these paths that differ between the two versions of the range. A version that
 * cannot be read is reported; the remaining files are still compared.
 */
export function compareInGit(
  range: string,
  paths: readonly string[],
  session: Session,
): readonly ComparedFile[] {
  const folder = folderInRepository(session);
  const files = changedFiles(readRange(range, session), paths.length > 0 ? paths : ['.'], session);
  const ids = files.flatMap(({ before, after }) => [before?.id ?? [], after?.id ?? []].flat());
  const read = sideReader(folder, readBlobs(ids, session), session);
  const both = files.map((file) => {
    const before = read(file.before);
    return { file, before, after: read(file.after, before) };
  });
  return pairRenamed(both).flatMap(({ file, before, after }) => {
    const compared = compareFiles(namesOf(file, folder), before, after);
    return compared && !isUntouched(compared) ? [compared] : [];
  });
}

/** Whether git lists the file although nothing in it differs, because it was written again. */
function isUntouched(file: ComparedFile): boolean {
  const { oldPath } = file;
  return (
    file.kind === 'changed' && file.comparison.difference === 'nothing' && oldPath === undefined
  );
}

function namesOf({ before, after }: ChangedFile, folder: string) {
  const path = seenFrom(folder, (after ?? before)?.path ?? '');
  const oldPath = before && seenFrom(folder, before.path);
  if (oldPath === undefined || oldPath === path) return { path };
  return { path, oldPath, isRenamed: true };
}

type SideReader = (file: GitFile | undefined, previous?: VersionOrFault) => VersionOrFault;

function sideReader(
  folder: string,
  blobs: ReadonlyMap<string, Uint8Array | TooLarge>,
  session: Session,
): SideReader {
  const { io, t } = session;
  return (file, previous = ABSENT) => {
    if (!file) return ABSENT;
    if (!file.isRegular) return { kind: 'fault', reason: t('It is a link or a folder.') };
    let bytes;
    try {
      bytes =
        file.id === undefined
          ? readBytes(io.files, seenFrom(folder, file.path))
          : blobs.get(file.id);
      if (bytes instanceof TooLarge) throw bytes;
    } catch (error) {
      return { kind: 'fault', reason: fileFault(error, t) };
    }
    if (bytes) return readVersion(bytes, session, parsedOf(previous));
    return { kind: 'fault', reason: t('This clone does not have it; fetch it first.') };
  };
}
