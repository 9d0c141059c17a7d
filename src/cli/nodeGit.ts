import type { Io } from './io';

/** git as it is on this machine, seen from that folder. */
export function nodeGit(cwd: string): Io['git'] {
  return (args, input) => {
    // Asked for only here: to load it takes as long as to check a short file.
    const { spawnSync } = process.getBuiltinModule('node:child_process');
    const { status, stdout, stderr, error } = spawnSync('git', args, {
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

/** Messages in English, nothing written to the index, and paths read as they are meant here. */
function environment(): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(([name]) => !/^GIT_\w+_PATHSPECS$/.test(name));
  return { ...Object.fromEntries(own), LC_ALL: 'C', GIT_OPTIONAL_LOCKS: '0' };
}
