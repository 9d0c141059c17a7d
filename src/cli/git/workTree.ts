import { join, posix } from 'node:path';
import type { Session } from '../command';
import type { Io } from '../io';
import type { ChangedFile, GitFile } from './changedFiles';
import { hasContent } from './objectId';
import { seenFrom } from './paths';
import { folderInRepository, runGit } from './runGit';

/** A file that git has in its index. */
interface Entry {
  readonly file: GitFile;
  /** A sparse checkout leaves it out of the work tree: there it counts as it is in the index. */
  readonly isLeftOut: boolean;
}

/**
 * The changes up to the index, carried on to the files as they are now. git itself would run filters
 * of the repository to find out which of them changed; so the files are read here.
 */
export function withWorkTree(
  staged: readonly ChangedFile[],
  pathspecs: readonly string[],
  world: Pick<Session, 'io' | 't'>,
): readonly ChangedFile[] {
  const { files } = world.io;
  const folder = folderInRepository(world);
  const tree = { files, folder, top: join(files.realPath('.'), posix.relative(`/${folder}`, '/')) };
  const known = new Map(staged.map((change) => [pathOf(change), change]));
  for (const { file, isLeftOut } of indexEntries(pathspecs, world)) {
    if (isLeftOut) continue;
    const now = fileNow(file, tree);
    if (now === file) continue;
    const change = known.get(file.path) ?? { before: isEmpty(file) ? undefined : file };
    known.set(file.path, { before: change.before, after: now });
  }
  return [...known.values()]
    .filter(({ before, after }) => before ?? after)
    .sort((a, b) => Buffer.compare(Buffer.from(pathOf(a)), Buffer.from(pathOf(b))));
}

/** Of a file that was only announced (`git add -N`) the index has this too. */
function isEmpty({ id }: GitFile): boolean {
  return id !== undefined && hasContent(id, new Uint8Array());
}

function pathOf({ before, after }: ChangedFile): string {
  return (after ?? before)?.path ?? '';
}

/** `H 100644 <id> 0`, a tab, the path, NUL; `S` for one that is left out. Those in conflict thrice. */
function indexEntries(
  pathspecs: readonly string[],
  world: Pick<Session, 'io' | 't'>,
): readonly Entry[] {
  const output = runGit(['ls-files', '-z', '--full-name', '--stage', '-t', ...pathspecs], world);
  const records = new TextDecoder().decode(output).split('\0');
  const entries = new Map<string, Entry>();
  for (const record of records) {
    const [, tag, mode = '', id = '', stage, path = ''] =
      /^(\S) (\d+) ([\da-f]+) (\d)\t(.*)$/s.exec(record) ?? [];
    if (tag === undefined) continue;
    const isRegular = mode.startsWith('100');
    const file = { path, isRegular, id: stage === '0' ? id : undefined };
    entries.set(path, { file, isLeftOut: tag.toUpperCase() === 'S' });
  }
  return [...entries.values()];
}

interface WorkTree {
  readonly files: Io['files'];
  /** This folder, from the top. */
  readonly folder: string;
  /** Where the top is, links resolved. */
  readonly top: string;
}

/** The file as it lies there: the very same object where it is what the index has. */
function fileNow(file: GitFile, { files, folder, top }: WorkTree): GitFile | undefined {
  if (!file.isRegular) return file;
  const path = seenFrom(folder, file.path);
  const changed = { path: file.path, isRegular: true, id: undefined };
  try {
    const kind = files.kind(path);
    // For git a folder in the place of a file is a file that is gone, and so is one behind a link.
    if (kind === 'folder') return undefined;
    if (kind !== 'file') return { ...changed, isRegular: false };
    if (files.realPath(path) !== join(top, file.path)) return undefined;
    const isSame = file.id !== undefined && hasContent(file.id, files.read(path));
    return isSame ? file : changed;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === undefined) throw error;
    // What cannot be looked at is said by whoever reads it.
    return code === 'ENOENT' || code === 'ENOTDIR' ? undefined : changed;
  }
}
