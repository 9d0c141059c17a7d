import type { Session } from '../command';
import { Failure } from '../failure';
import type { GitOutcome } from '../io';
import { oneLine } from '../../core/text/oneLine';

/** What running git needs. */
export type GitSession = Pick<Session, 'io' | 't'>;

/** The output of git. Throws `Failure` with git's own message if git fails. */
export function runGit(args: readonly string[], session: GitSession, input?: string): Uint8Array {
  const outcome = startGit(args, session, input);
  if (outcome.status === 0) return outcome.stdout;
  throw gitFailure(outcome, session);
}

/** The output of git, without its line break; `undefined` if git fails. */
export function askGit(args: readonly string[], session: GitSession): string | undefined {
  const { status, stdout } = startGit(args, session);
  return status === 0 ? withoutLineBreak(stdout) : undefined;
}

/**
 * The current folder relative to the top of the repository: an empty string, or `contracts/`. Throws
 * `Failure` if there is no git or no repository.
 */
export function folderInRepository(session: GitSession): string {
  const outcome = startGit(['rev-parse', '--show-prefix'], session);
  if (outcome.status === 0) return withoutLineBreak(outcome.stdout);
  if (/not a git repository/i.test(outcome.stderr)) {
    throw new Failure(session.t('This folder is not in a git repository.'));
  }
  throw gitFailure(outcome, session);
}

function startGit(args: readonly string[], { io, t }: GitSession, input?: string): GitOutcome {
  try {
    return io.git(args, input);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (code === 'ENOENT')
      throw new Failure(t('git was not found. Install it, or put it on PATH.'));
    throw new Failure(t('git could not be run ({code}).', { code }));
  }
}

function gitFailure({ stderr }: GitOutcome, { t }: GitSession): Failure {
  return new Failure(t('git failed: {message}', { message: oneLine(stderr).trim() }));
}

/** The output without its final line break. The name of a folder may contain others. */
function withoutLineBreak(output: Uint8Array): string {
  return new TextDecoder().decode(output).replace(/\r?\n$/, '');
}
