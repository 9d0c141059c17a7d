import { isProgram } from './files/isProgram';
import { findProgram } from './findProgram';
import type { Io } from './io';

/**
 * Runs the git of this machine in `cwd`. Programs that `.git/config` of the folder names do not run, as far
 * as git allows: no file system monitor, no hook, no pager. Nothing is fetched.
 *
 * Filters cannot be switched off without knowing their names. So callers must not run commands that
 * read files of the work tree: `diff-index` only with `--cached`, and never `status`.
 */
export function nodeGit(cwd: string): Io['git'] {
  return (args, input) => {
    // Loaded only when needed: loading it takes as long as checking a short file.
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

/** They override the user's own settings too; none of those changes what is read. */
const RESTRICTIONS = [
  '--no-pager',
  // Empty means none in every version of git; before 2.36, "false" was taken as the name of a program.
  ...['-c', 'core.fsmonitor='],
  ...['-c', 'core.hooksPath=/dev/null'],
  ...['-c', 'core.alternateRefsCommand='],
];

function program(): string {
  const { platform, env } = process;
  const found = findProgram('git', { platform, path: env['PATH'], isProgram });
  if (found !== undefined) return found;
  throw Object.assign(new Error('git is in no folder of PATH'), { code: 'ENOENT' });
}

/** Messages are in English, the index is not written, and no variable changes how pathspecs are read. */
function environment(): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(([name]) => !/^GIT_\w+_PATHSPECS$/.test(name));
  return {
    ...Object.fromEntries(own),
    LC_ALL: 'C',
    GIT_OPTIONAL_LOCKS: '0',
    // An object that a partial clone lacks counts as missing and is not fetched. For git 2.39.4 and later …
    GIT_NO_LAZY_FETCH: '1',
    // … and for earlier versions: a fetch starts, but may use no protocol.
    GIT_ALLOW_PROTOCOL: 'none',
    GIT_TERMINAL_PROMPT: '0',
    // For programs that git starts: Windows would look in the current folder first.
    NoDefaultCurrentDirectoryInExePath: '1',
  };
}
