import { join, relative, resolve } from 'node:path';
import { Failure } from '../cli/failure';
import type { GitSession } from '../cli/git/runGit';
import { askGit } from '../cli/git/runGit';
import type { Io } from '../cli/io';
import { nodeGit } from '../cli/nodeGit';
import { nodeFiles } from '../cli/nodeIo';
import { printedName } from '../cli/printedName';

/** Where to run, and the paths of the inputs relative to that folder. */
export interface Checkout {
  readonly io: Io;
  readonly paths: readonly string[];
}

/**
 * The repository that contains the paths. It is the current folder, or a folder below it if
 * `actions/checkout` was given a `path`. Throws `Failure` if the paths are in several repositories.
 */
export function findCheckout(paths: readonly string[], session: GitSession): Checkout {
  const { io, t } = session;
  const here = { io, paths };
  if (askGit(['rev-parse', '--show-prefix'], session) !== undefined) return here;
  const tops = new Set(paths.flatMap((path) => repositoriesAt(resolve(io.cwd, path), session)));
  const [top, ...others] = tops;
  if (top === undefined) return here;
  if (others.length > 0) {
    const folders = [...tops].map((folder) => printedName(relative(io.cwd, folder))).join(t(', '));
    throw new Failure(
      t('Several repositories are checked out: {folders}. Name one of them in "paths".', {
        folders,
      }),
    );
  }
  return {
    io: { ...io, cwd: top, files: nodeFiles(top), git: nodeGit(top) },
    // A path `.` means everything that was checked out.
    paths: paths.map((path) => seenFrom(top, resolve(io.cwd, path))),
  };
}

function seenFrom(top: string, path: string): string {
  const found = relative(top, path);
  return found === '' || /^\.\.(?:[\\/]\.\.)*$/.test(found) ? '.' : found;
}

/** The repository that contains the path, otherwise those below it. */
function repositoriesAt(path: string, session: GitSession): readonly string[] {
  const { files } = session.io;
  try {
    const folder = files.isFolder(path) ? path : resolve(path, '..');
    const up = askGit(['-C', folder, 'rev-parse', '--show-cdup'], session);
    return up === undefined ? repositoriesBelow(folder, files, DEEPEST) : [resolve(folder, up)];
  } catch (error) {
    // A missing path is reported by the check.
    if (error instanceof Error && 'code' in error) return [];
    throw error;
  }
}

/** `path: repositories/contracts` is two folders deep. */
const DEEPEST = 3;

function repositoriesBelow(folder: string, files: Io['files'], depth: number): readonly string[] {
  const entries = files.list(folder);
  if (entries.some(({ name }) => name === '.git')) return [folder];
  if (depth === 0) return [];
  return entries
    .filter(({ name, kind }) => kind === 'folder' && !/^\.|^node_modules$/.test(name))
    .flatMap(({ name }) => repositoriesBelow(join(folder, name), files, depth - 1));
}
