import * as vscode from 'vscode';
import { rowChangeText } from '../../core/compare/rowChangeText';
import type { Translate } from '../../core/problems/translate';
import { toOffset } from '../convert';
import type { Documents } from '../documents';
import type { LanguageSetting } from '../language';
import { rowAt } from '../places';
import type { TableEditor } from '../tableEditor';
import { askedFile } from './askedFile';
import type { Comparisons } from './comparisons';
import type { InRepository } from './repositoryOf';
import { repositoryOf } from './repositoryOf';
import { commitRevision, firstLine, whoAndWhen } from './revisions';
import type { RowCommit } from './rowHistory';
import { rowHistory } from './rowHistory';
import type { Sides } from './sides';
import { shortRef } from './sides';

export const ROW_HISTORY_COMMAND = 'kakunin.rowHistory';

interface Services {
  readonly comparisons: Comparisons;
  readonly documents: Documents;
  readonly language: LanguageSetting;
  readonly tables: TableEditor;
}

interface CommitItem extends vscode.QuickPickItem {
  readonly found?: RowCommit;
}

/** Lists the commits that changed a row, while they are found; the chosen one opens as a comparison. */
export async function showRowHistory(args: readonly unknown[], services: Services): Promise<void> {
  const { documents, language, tables } = services;
  const { t } = language;
  const uri = askedFile(args, tables);
  const item = uri && askedRow(args, uri, services);
  if (!uri || item === undefined) {
    void vscode.window.showInformationMessage(t('Go to a row first: its history is shown then.'));
    return;
  }
  const found = await repositoryOf(uri, t);
  if (!found) return;
  const asked = { uri, item, editions: documents.editions };
  const picked = await pickFrom(rowHistory(found.repository, asked), item, t);
  const sides = picked && sidesOf(picked, found, t);
  if (sides) services.comparisons.show(sides, item);
}

/** The row that was named, by an argument or by the place of a menu; else that of the active editor. */
function askedRow(
  args: readonly unknown[],
  uri: vscode.Uri,
  { documents, tables }: Services,
): string | undefined {
  const named = args.map(rowIn).find((each) => each !== undefined);
  if (named !== undefined) return named;
  if (tables.active) return tables.active.place ?? undefined;
  const editor = vscode.window.activeTextEditor;
  if (editor?.document.uri.path !== uri.path) return undefined;
  const { document, selection } = editor;
  return rowAt(documents.analysis(document), toOffset(document, selection.active));
}

function rowIn(argument: unknown): string | undefined {
  if (typeof argument === 'string') return argument;
  if (typeof argument !== 'object' || argument === null || !('item' in argument)) return undefined;
  return typeof argument.item === 'string' ? argument.item : undefined;
}

/** Fills the list while the commits come; closing it ends the search. */
async function pickFrom(
  history: AsyncGenerator<RowCommit>,
  item: string,
  t: Translate,
): Promise<RowCommit | undefined> {
  const picker = vscode.window.createQuickPick<CommitItem>();
  const title = t('History of {item}', { item });
  picker.title = title;
  picker.placeholder = t('Choose a commit to see what it changed');
  picker.matchOnDescription = true;
  picker.matchOnDetail = true;
  picker.keepScrollPosition = true;
  picker.busy = true;
  let isOpen = true;
  const picked = new Promise<RowCommit | undefined>((resolve) => {
    picker.onDidAccept(() => {
      const found = picker.selectedItems[0]?.found;
      if (!found) return;
      resolve(found);
      picker.hide();
    });
    picker.onDidHide(() => {
      isOpen = false;
      resolve(undefined);
      picker.dispose();
    });
  });
  picker.show();
  let seen = 0;
  for await (const commit of history) {
    if (!isOpen) break;
    picker.title = `${title} · ${t('Commits looked at: {count}', { count: ++seen })}`;
    if (commit.change) picker.items = [...picker.items, itemOf(commit, commit.change, t)];
  }
  picker.busy = false;
  if (picker.items.length === 0) picker.items = [{ label: t('No commit has changed this row.') }];
  return picked;
}

function itemOf(
  found: RowCommit,
  change: Exclude<RowCommit['change'], undefined>,
  t: Translate,
): CommitItem {
  const { commit } = found;
  return {
    label: change === 'unreadable' ? t('This version cannot be read.') : rowChangeText(change, t),
    description: whoAndWhen(commit),
    detail: `${shortRef(commit.hash)} ${firstLine(commit.message)}`,
    found,
  };
}

function sidesOf({ commit, before, after }: RowCommit, { git }: InRepository, t: Translate): Sides {
  const { label } = commitRevision(commit);
  return {
    before: {
      uri: before ? git.toGitUri(before.uri, before.ref) : git.toGitUri(after.uri, `${after.ref}^`),
      label: t('Before {commit}', { commit: shortRef(commit.hash) }),
    },
    after: { uri: git.toGitUri(after.uri, after.ref), label },
  };
}
