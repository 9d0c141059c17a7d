import { isAbsolute, posix, relative, resolve, sep } from 'node:path';
import type { Session } from '../command';
import { Failure } from '../failure';
import { askGit } from './runGit';

/**
 * Gives paths from the top of the repository, as code hosts name files, wherever the command was started:
 * in `contracts/`, `a.kakunin.yaml` → `contracts/a.kakunin.yaml`. The top is that of git or the folder
 * `GITHUB_WORKSPACE`, whichever is nearer to the file: `actions/checkout` may put the repository into
 * a folder of the workspace. A path outside of both stays as it is.
 */
export function pathFromTop(world: Pick<Session, 'io' | 't'>): (path: string) => string {
  const { io } = world;
  const workspace = io.env['GITHUB_WORKSPACE'];
  const inRepository = repositoryPaths(world);
  return (path) => {
    const file = resolve(io.cwd, path);
    const inWorkspace = workspace ? below(resolve(workspace), file) : undefined;
    const candidates = [inRepository(file), inWorkspace].filter((each) => each !== undefined);
    return candidates.reduce<string | undefined>(shorter, undefined) ?? path;
  };
}

function shorter(a: string | undefined, b: string): string {
  return a === undefined || b.length < a.length ? b : a;
}

/** The file as seen from the folder; `undefined` where it is elsewhere. */
function below(folder: string, file: string): string | undefined {
  const path = posixRelative(folder, file);
  // What is on another drive of Windows stays absolute.
  return path.startsWith('../') || isAbsolute(path) ? undefined : path;
}

/** Asks git once where this folder is in a repository, else once for each folder of files. */
function repositoryPaths(world: Pick<Session, 'io' | 't'>): (file: string) => string | undefined {
  const { cwd } = world.io;
  const prefixes = new Map<string, string | undefined>();
  const prefixOf = (folder: string): string | undefined => {
    if (!prefixes.has(folder)) prefixes.set(folder, prefixIn(folder, world));
    return prefixes.get(folder);
  };
  return (file) => {
    const here = prefixOf(cwd);
    const path = here === undefined ? undefined : joined(here, posixRelative(cwd, file));
    if (path !== undefined) return path;
    const folder = resolve(file, '..');
    const there = prefixOf(folder);
    return there === undefined ? undefined : joined(there, posixRelative(folder, file));
  };
}

function posixRelative(folder: string, file: string): string {
  return relative(folder, file).replaceAll(sep, '/');
}

/** `undefined` where the path leads out of the repository. */
function joined(prefix: string, path: string): string | undefined {
  const found = posix.normalize(`${prefix}${path}`);
  return found.startsWith('../') || isAbsolute(path) ? undefined : found;
}

function prefixIn(folder: string, world: Pick<Session, 'io' | 't'>): string | undefined {
  try {
    return askGit(['-C', folder, 'rev-parse', '--show-prefix'], world);
  } catch (error) {
    // Without git the paths are those of the workspace, or as given.
    if (error instanceof Failure) return undefined;
    throw error;
  }
}
