import type * as vscode from 'vscode';
import type { Commit, Repository } from './gitApi';

/** A version of a file: its ref, and the path that the file had. */
export interface FileAt {
  readonly ref: string;
  readonly uri: vscode.Uri;
}

/** A commit that changed the file. */
export interface FileCommit {
  readonly commit: Commit;
  readonly after: FileAt;
  /** `undefined` for the first commit of the repository. */
  readonly before: FileAt | undefined;
  /** The other versions that a merge combined. */
  readonly merged: readonly FileAt[];
}

/** More than any checklist has; git needs a number. */
const MOST_COMMITS = 100_000;

/**
 * The commits that changed the file, newest first. Each batch has those under one name, from the
 * current name back to the first. The history ends at a rename in a merge commit, and at one with so
 * many changes that git does not detect it.
 */
export async function* fileCommits(
  repository: Repository,
  uri: vscode.Uri,
): AsyncGenerator<readonly FileCommit[]> {
  let name: vscode.Uri | undefined = uri;
  let range: string | undefined;
  while (name) {
    const commits = await commitsOf(repository, name, range);
    const first = commits.at(-1);
    const former: FileAt | undefined = first && (await formerName(repository, first));
    if (first && former) yield [...commits.slice(0, -1), { ...first, before: former }];
    else yield commits;
    name = former?.uri;
    range = former?.ref;
  }
}

async function commitsOf(
  repository: Repository,
  uri: vscode.Uri,
  range: string | undefined,
): Promise<readonly FileCommit[]> {
  const from = range === undefined ? { maxEntries: MOST_COMMITS } : { range };
  const commits = await repository.log({ path: uri.fsPath, ...from });
  return commits.map((commit) => {
    const [before, ...merged] = commit.parents.map((ref) => ({ ref, uri }));
    return { commit, after: { ref: commit.hash, uri }, before, merged };
  });
}

/** The file before the commit, if the commit renamed it. */
async function formerName(
  repository: Repository,
  { after, before }: FileCommit,
): Promise<FileAt | undefined> {
  if (!before) return undefined;
  const changes = await repository.diffBetween(before.ref, after.ref);
  const change = changes.find(({ uri }) => uri.path === after.uri.path);
  if (!change || change.originalUri.path === after.uri.path) return undefined;
  return { ref: before.ref, uri: change.originalUri };
}
