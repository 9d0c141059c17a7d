import { Failure } from '../failure';
import type { GitSession } from './runGit';
import { askGit } from './runGit';

/** The two versions to compare, as full ids of commits. */
export interface GitRange {
  readonly before: string;
  /** `undefined` for the current files of the work tree. */
  readonly after: string | undefined;
}

/**
 * `BASE` · `BASE..HEAD` · `BASE...HEAD`, which starts where HEAD left BASE. As in git, an empty name is HEAD.
 *
 * Throws `Failure` for a name that is not a commit in this repository.
 */
export function readRange(given: string, session: GitSession): GitRange {
  const [, from = given, dots, to] = /^((?:[^.]|\.(?!\.))*)(\.{2,3})(.*)$/s.exec(given) ?? [];
  const before = commitOf(from, session);
  if (dots === undefined) return { before, after: undefined };
  const after = commitOf(to, session);
  return { before: dots === '..' ? before : commonOf(before, after, given, session), after };
}

function commitOf(name: string | undefined, session: GitSession): string {
  const revision = name || 'HEAD';
  // After `--end-of-options`, every argument is a name.
  const args = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`];
  const id = askGit(args, session);
  if (id !== undefined && /^[\da-f]{40,64}$/.test(id)) return id;
  throw new Failure(session.t('"{revision}" is not a commit in this repository.', { revision }));
}

function commonOf(before: string, after: string, range: string, session: GitSession): string {
  const id = askGit(['merge-base', before, after], session);
  if (id !== undefined) return id;
  throw new Failure(session.t('The two ends of {range} have no commit in common.', { range }));
}
