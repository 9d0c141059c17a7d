import { spawnSync } from 'node:child_process';

export interface Ended {
  readonly status: number | null;
  readonly log: string;
}

/** Runs a script as CI does: it ends at the first line that fails. */
export function bash(
  script: string,
  { cwd, env = {} }: { readonly cwd: string; readonly env?: Readonly<Record<string, string>> },
): Ended {
  const strict = ['--noprofile', '--norc', '-e', '-o', 'pipefail', '-c', script];
  const { status, stdout, stderr } = spawnSync('bash', strict, {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
  return { status, log: stdout + stderr };
}
