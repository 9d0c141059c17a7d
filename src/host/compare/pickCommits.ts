import type * as vscode from 'vscode';
import type { Translate } from '../../core/problems/translate';
import { showInformation } from '../ui/notices';
import { pick } from '../ui/picks';
import type { Commit, Repository } from './gitApi';
import type { Revision } from './revisions';
import { commitRevision, firstLine, whoAndWhen } from './revisions';
import { shortRef } from './sides';

const MOST_COMMITS = 1000;

interface Picked {
  readonly before: Revision;
  /** `undefined`: the file as it is now. */
  readonly after: Revision | undefined;
}

interface CommitItem extends vscode.QuickPickItem {
  /** Place among the commits, newest first; `-1` for the file as it is now. */
  readonly index: number;
}

/** Asks for the newer, then for the older of two versions of the file. */
export async function pickCommits(
  repository: Repository,
  uri: vscode.Uri,
  t: Translate,
): Promise<Picked | undefined> {
  const commits = await repository.log({ path: uri.fsPath, maxEntries: MOST_COMMITS });
  if (commits.length === 0) {
    showInformation(t('No commit contains this file, so there are no versions to compare.'));
    return undefined;
  }
  const items = commits.map(commitItem);
  const now: CommitItem = { label: t('Working file'), index: -1 };
  const newer = await ask([now, ...items], t('The newer of the two versions'));
  if (!newer) return undefined;
  const before = await askOlder(commits, items.slice(newer.index + 1), t);
  if (!before) return undefined;
  const after = commits[newer.index];
  return { before: commitRevision(before), after: after && commitRevision(after) };
}

async function askOlder(
  commits: readonly Commit[],
  items: readonly CommitItem[],
  t: Translate,
): Promise<Commit | undefined> {
  if (items.length === 0) {
    showInformation(t('This is the first version of the file: there is no older one.'));
    return undefined;
  }
  const older = await ask(items, t('The older of the two versions'));
  return older && commits[older.index];
}

function ask(items: readonly CommitItem[], placeHolder: string): Promise<CommitItem | undefined> {
  return pick(items, { placeHolder, matchOnDescription: true });
}

function commitItem(commit: Commit, index: number): CommitItem {
  const description = `${shortRef(commit.hash)} · ${whoAndWhen(commit)}`;
  return { label: firstLine(commit.message), description, index };
}
