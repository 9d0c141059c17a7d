import { Failure } from '../cli/failure';
import type { Io } from '../cli/io';
import { run } from '../cli/run';

export interface Output {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

/**
 * Runs the command line in this process with `stdin` as its standard input, and returns its output. Throws
 * `Failure` with the message if it fails without a report.
 */
export function kakunin(argv: readonly string[], io: Io, stdin = ''): Output {
  let out = '';
  let err = '';
  const status = run(argv, {
    ...io,
    stdin: () => new TextEncoder().encode(stdin),
    stdout: (text) => void (out += text),
    stderr: (text) => void (err += text),
  });
  if (typeof status !== 'number') throw new Error(`${argv[0] ?? ''} does not end at once`);
  if (status === 2 && out === '') throw new Failure(err.trim());
  return { status, out, err };
}
