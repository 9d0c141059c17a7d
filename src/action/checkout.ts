import { join, relative, resolve } from 'node:path';
import type { Session } from '../cli/command';
import { Failure } from '../cli/failure';
import { askGit } from '../cli/git/runGit';
import type { Io } from '../cli/io';
import { nodeGit } from '../cli/nodeGit';
import { nodeFiles } from '../cli/nodeIo';
import { printedName } from '../cli/printedName';

type World = Pick<Session, 'io' | 't'>;

/** Where to run, and the paths of the inputs as seen from there. */
export interface Checkout {
  readonly io: Io;
  readonly paths: readonly string[];
}

/**
 * The repository that the paths lie in. That is this folder, or one below it where `actions/checkout` was
 * given a `path`. Throws `Failure` where the paths lie in several.
 */
export function findCheckout(paths: readonly string[], world: World): Checkout {
  const { io, t } = world;
  const here = { io, paths };
  if (askGit(['rev-parse', '--show-prefix'], world) !== undefined) return here;
  const tops = new Set(paths.flatMap((path) => repositoriesAt(resolve(io.cwd, path), world)));
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
    // `.` stands for all that was checked out.
    paths: paths.map((path) => seenFrom(top, resolve(io.cwd, path))),
  };
}

function seenFrom(top: string, path: string): string {
  const found = relative(top, path);
  return found === '' || /^\.\.(?:[\\/]\.\.)*$/.test(found) ? '.' : found;
}

/** The repository around the path, else those below it. */
function repositoriesAt(path: string, world: World): readonly string[] {
  const { files } = world.io;
  try {
    const folder = files.isFolder(path) ? path : resolve(path, '..');
    const up = askGit(['-C', folder, 'rev-parse', '--show-cdup'], world);
    return up === undefined ? repositoriesBelow(folder, files, DEEPEST) : [resolve(folder, up)];
  } catch (error) {
    // A path that is not there is reported when it is checked.
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
