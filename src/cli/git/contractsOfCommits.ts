import { analyze } from '../../core/analyze';
import type { Contract } from '../../core/contracts/contract';
import { contractOf } from '../../core/contracts/contract';
import { hasChecklistName } from '../../core/text/checklistName';
import type { Session } from '../command';
import { decode, NotUtf8Error, TooLarge } from '../files/textFile';
import { seenFrom } from './paths';
import { readBlobs } from './readBlobs';
import { folderInRepository, runGit } from './runGit';

/** The contracts of all checklists of a commit. */
export interface CommittedContracts {
  /** By path, as seen from the current folder. */
  readonly contracts: readonly Contract[];
  /** Paths of checklists that cannot be read, or that this clone lacks. */
  readonly unreadable: readonly string[];
}

/** Of each commit, given by its full id. A file that is the same in several is analyzed once. */
export function contractsOfCommits(
  commits: readonly string[],
  session: Session,
): readonly CommittedContracts[] {
  const { editions, today } = session;
  const folder = folderInRepository(session);
  const trees = commits.map((commit) => checklistsIn(commit, session));
  const blobs = readBlobs(
    trees.flatMap((files) => files.map(({ id }) => id)),
    session,
  );
  const known = new Map<string, Contract | undefined>();
  const contractAt = ({ path, id }: CommittedFile): Contract | undefined => {
    const key = `${id} ${path}`;
    if (!known.has(key)) {
      const text = textOf(blobs.get(id));
      const analysis = text === undefined ? undefined : analyze(text, { editions, today });
      known.set(key, analysis && contractOf(seenFrom(folder, path), analysis, path));
    }
    return known.get(key);
  };
  return trees.map((files) => ({
    contracts: files.flatMap((file) => contractAt(file) ?? []),
    unreadable: files.filter((file) => !contractAt(file)).map(({ path }) => seenFrom(folder, path)),
  }));
}

interface CommittedFile {
  /** Relative to the top of the repository. */
  readonly path: string;
  readonly id: string;
}

/** git writes `100644 blob <id>`, a tab, the path, NUL. Links are left out. */
function checklistsIn(commit: string, session: Session): readonly CommittedFile[] {
  const output = runGit(['ls-tree', '-r', '-z', '--full-tree', commit], session);
  const records = new TextDecoder().decode(output).split('\0');
  return records.flatMap((record) => {
    const [, id = '', path = ''] = /^100\d+ blob ([\da-f]+)\t(.*)$/s.exec(record) ?? [];
    return hasChecklistName(path) ? [{ path, id }] : [];
  });
}

function textOf(bytes: Uint8Array | TooLarge | undefined): string | undefined {
  if (bytes === undefined || bytes instanceof TooLarge) return undefined;
  try {
    return decode(bytes);
  } catch (error) {
    if (error instanceof NotUtf8Error || error instanceof TooLarge) return undefined;
    throw error;
  }
}
