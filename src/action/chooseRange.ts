import type { Session } from '../cli/command';
import { Failure } from '../cli/failure';
import { askGit, folderInRepository } from '../cli/git/runGit';
import type { Event, PullRequest } from './event';

/** Two commits to compare, by their full ids; or none, and then everything is checked. */
export type Chosen =
  | { readonly kind: 'range'; readonly before: string; readonly after: string }
  | { readonly kind: 'none'; readonly warning?: string };

type World = Pick<Session, 'io' | 't'>;

/**
 * What this run is to compare with what: a pull request as it would be merged, with the branch it goes
 * into; a push, with what was there before. `given` is a base that the workflow names.
 *
 * Throws `Failure` where this is no repository, or the clone is too shallow to compare.
 */
export function chooseRange(event: Event, given: string | undefined, world: World): Chosen {
  const head = headCommit(world);
  const sinceFork = (base: string): Chosen => {
    const before = askGit(['merge-base', base, head], world);
    return before === undefined ? missing(base, world) : range(before, head);
  };
  if (given !== undefined) return sinceFork(commitOf(given, world) ?? fail(given, world));
  const { pullRequest, before } = event;
  if (pullRequest) {
    const merged = mergedInto(pullRequest, world);
    return merged === undefined ? sinceFork(pullRequest.base) : range(merged, head);
  }
  // The branch a new one came from is not told; it left the default branch somewhere.
  if (event.isNewBranch) {
    const origin = commitOf(`refs/remotes/origin/${event.defaultBranch ?? ''}`, world);
    return origin === undefined ? { kind: 'none' } : sinceFork(origin);
  }
  if (before === undefined) return { kind: 'none' };
  return commitOf(before, world) === undefined ? missing(before, world) : range(before, head);
}

function range(before: string, after: string): Chosen {
  return { kind: 'range', before, after };
}

function headCommit(world: World): string {
  try {
    folderInRepository(world);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    throw new Failure(`${error.message}\n${advice(world)}`);
  }
  const head = commitOf('HEAD', world);
  if (head === undefined) throw new Failure(advice(world));
  return head;
}

function advice({ t }: World): string {
  return t('Run actions/checkout with fetch-depth: 0 before this action.');
}

/**
 * GitHub checks out a pull request as if it were merged. Then the branch it would go into is the first
 * parent: newer than what the event tells, when others merged meanwhile.
 */
function mergedInto({ head }: PullRequest, world: World): string | undefined {
  return commitOf('HEAD^2', world) === head ? commitOf('HEAD^1', world) : undefined;
}

function commitOf(revision: string, world: World): string | undefined {
  const how = ['rev-parse', '--verify', '--quiet', '--end-of-options'];
  return askGit([...how, `${revision}^{commit}`], world);
}

/** It may not have been fetched, or be gone for good, when somebody forced a push. */
function missing(base: string, world: World): Chosen {
  if (askGit(['rev-parse', '--is-shallow-repository'], world) === 'true') fail(base, world);
  const warning = world.t(
    'The commit to compare with, {base}, is not in this clone any more. All checklists are checked, and nothing is compared.',
    { base },
  );
  return { kind: 'none', warning };
}

function fail(base: string, { t }: World): never {
  throw new Failure(
    t(
      'The commit to compare with, {base}, is not in this clone. Run actions/checkout with fetch-depth: 0 before this action.',
      { base },
    ),
  );
}
