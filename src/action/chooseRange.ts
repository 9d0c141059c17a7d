import { Failure } from '../cli/failure';
import type { GitSession } from '../cli/git/runGit';
import { askGit, folderInRepository } from '../cli/git/runGit';
import type { PullRequest, WorkflowEvent } from './event';

/** Two commits to compare, as full ids. If there is no range, everything is checked. */
export type ChosenRange =
  | { readonly kind: 'range'; readonly before: string; readonly after: string }
  | { readonly kind: 'none'; readonly warning?: string };

/**
 * Chooses the commits to compare: for a pull request, its base branch and the merge result; for a push,
 * the commit before it and the new one. `given` is a base that the workflow names.
 *
 * Throws `Failure` if there is no repository, or if the clone is too shallow to compare.
 */
export function chooseRange(
  event: WorkflowEvent,
  given: string | undefined,
  session: GitSession,
): ChosenRange {
  const head = headCommit(session);
  const sinceFork = (base: string): ChosenRange => {
    const before = askGit(['merge-base', base, head], session);
    return before === undefined ? missing(base, session) : range(before, head);
  };
  if (given !== undefined) return sinceFork(commitOf(given, session) ?? fail(given, session));
  const { pullRequest, before } = event;
  if (pullRequest) {
    const merged = mergedInto(pullRequest, session);
    return merged === undefined ? sinceFork(pullRequest.base) : range(merged, head);
  }
  // The event does not name the branch that a new one started from, so the default branch is used.
  if (event.isNewBranch) {
    const origin = commitOf(`refs/remotes/origin/${event.defaultBranch ?? ''}`, session);
    return origin === undefined ? { kind: 'none' } : sinceFork(origin);
  }
  if (before === undefined) return { kind: 'none' };
  return commitOf(before, session) === undefined ? missing(before, session) : range(before, head);
}

function range(before: string, after: string): ChosenRange {
  return { kind: 'range', before, after };
}

function headCommit(session: GitSession): string {
  try {
    folderInRepository(session);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    throw new Failure(`${error.message}\n${advice(session)}`);
  }
  const head = commitOf('HEAD', session);
  if (head === undefined) throw new Failure(advice(session));
  return head;
}

function advice({ t }: GitSession): string {
  return t('Run actions/checkout with fetch-depth: 0 before this action.');
}

/**
 * GitHub checks out a pull request as a merge commit. Its first parent is the base branch, which may be
 * newer than the base in the event if others merged meanwhile.
 */
function mergedInto({ head }: PullRequest, session: GitSession): string | undefined {
  return commitOf('HEAD^2', session) === head ? commitOf('HEAD^1', session) : undefined;
}

function commitOf(revision: string, session: GitSession): string | undefined {
  const how = ['rev-parse', '--verify', '--quiet', '--end-of-options'];
  return askGit([...how, `${revision}^{commit}`], session);
}

/** The base was not fetched (in a shallow clone), or a forced push removed it. */
function missing(base: string, session: GitSession): ChosenRange {
  if (askGit(['rev-parse', '--is-shallow-repository'], session) === 'true') fail(base, session);
  const warning = session.t(
    'The commit to compare with, {base}, is no longer in this clone. All checklists are checked, and nothing is compared.',
    { base },
  );
  return { kind: 'none', warning };
}

function fail(base: string, { t }: GitSession): never {
  throw new Failure(
    t(
      'The commit to compare with, {base}, is not in this clone. Run actions/checkout with fetch-depth: 0 before this action.',
      { base },
    ),
  );
}
