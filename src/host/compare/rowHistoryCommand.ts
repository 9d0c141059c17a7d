import * as vscode from 'vscode';
import { rowAt } from '../../core/model/rowAt';
import type { Translate } from '../../core/problems/translate';
import { toOffset } from '../convert';
import type { Documents } from '../documents';
import type { LanguageSetting } from '../language';
import { sayNoChecklist } from '../noChecklist';
import type { TableEditor } from '../table/tableEditor';
import { showInformation } from '../ui/notices';
import { askedFile } from './askedFile';
import { CommitPicker } from './commitPicker';
import type { Comparisons } from './comparisons';
import type { InRepository } from './repositoryOf';
import { repositoryOf } from './repositoryOf';
import { commitRevision } from './revisions';
import type { RowCommit } from './rowHistory';
import { rowHistory } from './rowHistory';
import type { Sides } from './sides';
import { shortRef } from './sides';

interface Services {
  readonly comparisons: Comparisons;
  readonly documents: Documents;
  readonly language: LanguageSetting;
  readonly tables: TableEditor;
}

/** Lists the commits that changed a row as they are found; opens the chosen one as a comparison. */
export async function showRowHistory(args: readonly unknown[], services: Services): Promise<void> {
  const { documents, language, tables } = services;
  const { t } = language;
  const uri = askedFile(args, tables);
  if (!uri) {
    sayNoChecklist(t);
    return;
  }
  const item = askedRow(args, uri, services);
  if (item === undefined) {
    showInformation(t('Go to a row first to see its history.'));
    return;
  }
  const found = await repositoryOf(uri, t);
  if (!found) return;
  const asked = { uri, item, editions: documents.editions };
  const picked = await pickFrom(rowHistory(found.repository, asked), item, t);
  const sides = picked && sidesOf(picked, found, t);
  if (sides) services.comparisons.show(sides, item);
}

/** The row that an argument or the place of a menu names, or else the row in the active editor. */
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
  const { checklist, parsed } = documents.analysis(document);
  return checklist && rowAt(checklist, parsed.text, toOffset(document, selection.active))?.id;
}

function rowIn(argument: unknown): string | undefined {
  if (typeof argument === 'string') return argument;
  if (typeof argument !== 'object' || argument === null || !('item' in argument)) return undefined;
  return typeof argument.item === 'string' ? argument.item : undefined;
}

/** Fills the list as the commits come; closing it ends the search. */
async function pickFrom(
  history: AsyncGenerator<RowCommit>,
  item: string,
  t: Translate,
): Promise<RowCommit | undefined> {
  const picker = new CommitPicker(item, t);
  for await (const commit of history) {
    if (picker.isClosed) break;
    picker.add(commit);
  }
  if (!picker.isClosed) picker.end();
  return picker.chosen;
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
