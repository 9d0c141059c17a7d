import { join, posix } from 'node:path';
import type { Io } from '../io';
import type { ChangedFile, GitFile } from './changedFiles';
import { hasContent } from './objectId';
import { seenFrom } from './paths';
import type { GitSession } from './runGit';
import { folderInRepository, runGit } from './runGit';

/** A file in the index of git. */
interface IndexEntry {
  readonly file: GitFile;
  /** Whether a sparse checkout leaves the file out of the work tree. Then the version in the index counts. */
  readonly isLeftOut: boolean;
}

/**
 * Extends the changes up to the index by those of the work tree. To find these, git itself would run filters
 * of the repository, so this reads the files.
 */
export function withWorkTree(
  staged: readonly ChangedFile[],
  pathspecs: readonly string[],
  session: GitSession,
): readonly ChangedFile[] {
  const { files } = session.io;
  const folder = folderInRepository(session);
  const tree = { files, folder, top: join(files.realPath('.'), posix.relative(`/${folder}`, '/')) };
  const known = new Map(staged.map((change) => [pathOf(change), change]));
  for (const { file, isLeftOut } of indexEntries(pathspecs, session)) {
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

/** The index also has an empty blob for a file added with `git add -N`. */
function isEmpty({ id }: GitFile): boolean {
  return id !== undefined && hasContent(id, new Uint8Array());
}

function pathOf({ before, after }: ChangedFile): string {
  return (after ?? before)?.path ?? '';
}

/** git writes `H 100644 <id> 0`, a tab, the path, NUL; `S` for a file that is left out. It lists a file in conflict up to three times. */
function indexEntries(pathspecs: readonly string[], session: GitSession): readonly IndexEntry[] {
  const output = runGit(['ls-files', '-z', '--full-name', '--stage', '-t', ...pathspecs], session);
  const records = new TextDecoder().decode(output).split('\0');
  const entries = new Map<string, IndexEntry>();
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
  /** The current folder, relative to the top. */
  readonly folder: string;
  /** The absolute path of the top, links resolved. */
  readonly top: string;
}

/** The file in the work tree. Returns `file` itself if its content is that of the index. */
function fileNow(file: GitFile, { files, folder, top }: WorkTree): GitFile | undefined {
  if (!file.isRegular) return file;
  const path = seenFrom(folder, file.path);
  const changed = { path: file.path, isRegular: true, id: undefined };
  try {
    const kind = files.kind(path);
    // For git, a file is gone if a folder has its name or a folder above it is a link.
    if (kind === 'folder') return undefined;
    if (kind !== 'file') return { ...changed, isRegular: false };
    if (files.realPath(path) !== join(top, file.path)) return undefined;
    const isSame = file.id !== undefined && hasContent(file.id, files.read(path));
    return isSame ? file : changed;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === undefined) throw error;
    // A file that cannot be read is reported by the code that reads its content.
    return code === 'ENOENT' || code === 'ENOTDIR' ? undefined : changed;
  }
}
