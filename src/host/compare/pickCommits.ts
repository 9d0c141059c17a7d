import type * as vscode from 'vscode';
import type { Translate } from '../../core/problems/translate';
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
  const items = commits.map(commitItem);
  const now: CommitItem = { label: t('Working file'), index: -1 };
  const newer = await ask([now, ...items], t('The newer of the two versions'));
  if (!newer) return undefined;
  const older = await ask(items.slice(newer.index + 1), t('The older of the two versions'));
  const before = older && commits[older.index];
  if (!before) return undefined;
  const after = commits[newer.index];
  return { before: commitRevision(before), after: after && commitRevision(after) };
}

function ask(items: readonly CommitItem[], placeHolder: string): Promise<CommitItem | undefined> {
  return pick(items, { placeHolder, matchOnDescription: true });
}

function commitItem(commit: Commit, index: number): CommitItem {
  const description = `${shortRef(commit.hash)} · ${whoAndWhen(commit)}`;
  return { label: firstLine(commit.message), description, index };
}
