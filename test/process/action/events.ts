import { git } from '../../support/gitFolder';

/** The full id of a commit of the folder of the tests. */
export function idOf(revision: string): string {
  return git(['rev-parse', revision]).trim();
}

/** What GitHub tells of the pull request 7. */
export function pullRequest(base: string, head: string): object {
  return {
    number: 7,
    pull_request: { number: 7, base: { sha: idOf(base) }, head: { sha: idOf(head) } },
    repository: { default_branch: 'main' },
  };
}

/** Checks `branch` out as GitHub does for a pull request: merged into `base`, on no branch. */
export function checkOutMerged(branch: string, base = 'main'): void {
  git(['checkout', '--quiet', '--detach', base]);
  git(['merge', '--quiet', '--no-ff', '-m', 'x', branch]);
}

/** Begins a branch where another stands. */
export function branch(name: string, from = 'main'): void {
  git(['checkout', '--quiet', '-b', name, from]);
}
