import { isAbsolute, posix, relative, resolve, sep } from 'node:path';
import { Failure } from '../failure';
import type { GitSession } from './runGit';
import { askGit } from './runGit';

/**
 * Returns a function that makes paths relative to the top of the repository, as code hosts name files: in
 * `contracts/`, `a.kakunin.yaml` → `contracts/a.kakunin.yaml`. The top is that of git or the folder
 * `GITHUB_WORKSPACE`, whichever is nearer to the file: `actions/checkout` may put the repository into
 * a folder of the workspace. A path outside both stays unchanged.
 */
export function pathFromTop(session: GitSession): (path: string) => string {
  const { io } = session;
  const workspace = io.env['GITHUB_WORKSPACE'];
  const inRepository = repositoryPaths(session);
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

/** The path of the file relative to the folder; `undefined` if the file is not below it. */
function below(folder: string, file: string): string | undefined {
  const path = posixRelative(folder, file);
  // A path on another drive of Windows stays absolute.
  return path.startsWith('../') || isAbsolute(path) ? undefined : path;
}

/** Asks git once if the current folder is in a repository, otherwise once for each folder of files. */
function repositoryPaths(session: GitSession): (file: string) => string | undefined {
  const { cwd } = session.io;
  const prefixes = new Map<string, string | undefined>();
  const prefixOf = (folder: string): string | undefined => {
    if (!prefixes.has(folder)) prefixes.set(folder, prefixIn(folder, session));
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

/** `undefined` if the path leads out of the repository. */
function joined(prefix: string, path: string): string | undefined {
  const found = posix.normalize(`${prefix}${path}`);
  return found.startsWith('../') || isAbsolute(path) ? undefined : found;
}

function prefixIn(folder: string, session: GitSession): string | undefined {
  try {
    return askGit(['-C', folder, 'rev-parse', '--show-prefix'], session);
  } catch (error) {
    // Without git, paths are relative to the workspace or stay as given.
    if (error instanceof Failure) return undefined;
    throw error;
  }
}
