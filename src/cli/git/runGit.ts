import type { Session } from '../command';
import { Failure } from '../failure';
import type { GitOutcome } from '../io';
import { oneLine } from '../report/oneLine';

type World = Pick<Session, 'io' | 't'>;

/** What git prints. Throws `Failure` with git's own words where it fails. */
export function runGit(args: readonly string[], world: World, input?: string): Uint8Array {
  const outcome = startGit(args, world, input);
  if (outcome.status === 0) return outcome.stdout;
  throw gitFailure(outcome, world);
}

/** What git answers in a line; `undefined` where it fails. */
export function askGit(args: readonly string[], world: World): string | undefined {
  const { status, stdout } = startGit(args, world);
  return status === 0 ? firstLine(stdout) : undefined;
}

/**
 * The folder seen from the top of the repository: nothing, or `contracts/`. Throws `Failure` where
 * there is no git or no repository.
 */
export function folderInRepository(world: World): string {
  const outcome = startGit(['rev-parse', '--show-prefix'], world);
  if (outcome.status === 0) return firstLine(outcome.stdout);
  if (/not a git repository/i.test(outcome.stderr)) {
    throw new Failure(world.t('This folder is in no git repository.'));
  }
  throw gitFailure(outcome, world);
}

function startGit(args: readonly string[], { io, t }: World, input?: string): GitOutcome {
  try {
    return io.git(args, input);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (code === 'ENOENT')
      throw new Failure(t('git was not found. Install it, or put it on PATH.'));
    throw new Failure(t('git could not be run ({code}).', { code }));
  }
}

function gitFailure({ stderr }: GitOutcome, { t }: World): Failure {
  return new Failure(t('git failed: {message}', { message: oneLine(stderr).trim() }));
}

/** The output without its line break; a folder's name may hold others. */
function firstLine(output: Uint8Array): string {
  return new TextDecoder().decode(output).replace(/\r?\n$/, '');
}
