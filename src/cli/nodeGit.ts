import * as fs from 'node:fs';
import { findGit } from './git/gitProgram';
import type { Io } from './io';

/**
 * git as it is on this machine, seen from that folder. What the folder's `.git/config` names is not
 * run, as far as git can be stopped: no monitor of files, no hook, no pager, and nothing is fetched.
 *
 * Filters cannot be switched off without knowing their names. So no command may be given here that
 * looks into the files of the work tree: `diff-index` only with `--cached`, no `status`.
 */
export function nodeGit(cwd: string): Io['git'] {
  return (args, input) => {
    // Asked for only here: to load it takes as long as to check a short file.
    const { spawnSync } = process.getBuiltinModule('node:child_process');
    const { status, stdout, stderr, error } = spawnSync(program(), [...RESTRICTIONS, ...args], {
      cwd,
      env: environment(),
      input: input ?? '',
      maxBuffer: MOST_OUTPUT,
      windowsHide: true,
    });
    if (error) throw error;
    return { status, stdout, stderr: stderr.toString('utf8') };
  };
}

const MOST_OUTPUT = 1024 ** 3;

/** The user's own settings end here too, which costs nothing: none of them changes what is read. */
const RESTRICTIONS = [
  '--no-pager',
  // Empty means none, for every version of git; "false" was the name of a program before 2.36.
  ...['-c', 'core.fsmonitor='],
  ...['-c', 'core.hooksPath=/dev/null'],
  ...['-c', 'core.alternateRefsCommand='],
];

function program(): string {
  const { platform, env } = process;
  const found = findGit({ platform, path: env['PATH'], isProgram });
  if (found !== undefined) return found;
  throw Object.assign(new Error('git is in no folder of PATH'), { code: 'ENOENT' });
}

function isProgram(file: string): boolean {
  try {
    fs.accessSync(file, fs.constants.X_OK);
    return fs.statSync(file).isFile();
  } catch (error) {
    if (error instanceof Error && 'code' in error) return false;
    throw error;
  }
}

/** Messages in English, nothing written to the index, and paths read as they are meant here. */
function environment(): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(([name]) => !/^GIT_\w+_PATHSPECS$/.test(name));
  return {
    ...Object.fromEntries(own),
    LC_ALL: 'C',
    GIT_OPTIONAL_LOCKS: '0',
    // An object that a partial clone lacks is missing, and not fetched. From git 2.39.4 on …
    GIT_NO_LAZY_FETCH: '1',
    // … and before: a fetch is begun, and may use no way to anywhere.
    GIT_ALLOW_PROTOCOL: 'none',
    GIT_TERMINAL_PROMPT: '0',
    // For what git starts: Windows looks in the current folder first.
    NoDefaultCurrentDirectoryInExePath: '1',
  };
}
