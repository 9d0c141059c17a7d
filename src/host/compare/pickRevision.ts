import * as vscode from 'vscode';
import type { Translate } from '../../core/problems/translate';
import { showWarning } from '../ui/notices';
import { Picker } from '../ui/picks';
import type { Ref, Repository } from './gitApi';
import { RefType } from './gitApi';
import type { Revision } from './revisions';
import { commitRevision, firstLine, whoAndWhen } from './revisions';
import { shortRef } from './sides';

interface RevisionItem extends vscode.QuickPickItem {
  /** `undefined` for input that does not match a branch, a tag or a commit of the list. */
  readonly revision?: Revision;
}

const MOST_COMMITS = 100;

/** Asks for a branch, a tag or a commit: one of the list, or any name that git resolves. */
export async function pickRevision(
  repository: Repository,
  uri: vscode.Uri,
  t: Translate,
): Promise<Revision | undefined> {
  const placeholder = t('Compare with a branch, a tag or a commit');
  const picker = new Picker<RevisionItem>({ placeholder });
  let known: readonly RevisionItem[] = [];
  const show = (): void => {
    picker.show([...known, ...typed(picker.value, t)]);
  };
  picker.onDidChangeValue(show);
  picker.open();
  void knownRevisions(repository, uri, t).then((items) => {
    known = items;
    picker.busy = false;
    show();
  });
  const item = await chosen(picker);
  return item && (item.revision ?? (await resolve(repository, item.label, t)));
}

/** What the user accepts; `undefined` when the user cancels. Disposes of the picker. */
function chosen(picker: Picker<RevisionItem>): Promise<RevisionItem | undefined> {
  return new Promise((resolvePicked) => {
    picker.onDidAccept(() => {
      resolvePicked(picker.selected);
      picker.hide();
    });
    picker.onDidHide(() => {
      resolvePicked(undefined);
      picker.dispose();
    });
  });
}

async function knownRevisions(
  repository: Repository,
  uri: vscode.Uri,
  t: Translate,
): Promise<readonly RevisionItem[]> {
  const [refs, commits] = await Promise.all([
    repository.getRefs({ sort: 'committerdate' }),
    repository.log({ path: uri.fsPath, maxEntries: MOST_COMMITS }),
  ]);
  const group = (label: string, items: readonly RevisionItem[]): readonly RevisionItem[] =>
    items.length === 0 ? [] : [{ label, kind: vscode.QuickPickItemKind.Separator }, ...items];
  const ofType = (type: RefType): readonly RevisionItem[] =>
    refs.filter((ref) => ref.type === type).flatMap(refItem);
  return [
    ...group(t('Branches'), ofType(RefType.Head)),
    ...group(t('Remote branches'), ofType(RefType.RemoteHead)),
    ...group(t('Tags'), ofType(RefType.Tag)),
    ...group(
      t('Commits of this file'),
      commits.map((commit) => ({
        label: firstLine(commit.message),
        description: `${shortRef(commit.hash)} · ${whoAndWhen(commit)}`,
        revision: commitRevision(commit),
      })),
    ),
  ];
}

function refItem({ name, commit }: Ref): readonly RevisionItem[] {
  if (!name) return [];
  const revision = { ref: name, label: name };
  return [{ label: name, description: shortRef(commit ?? ''), revision }];
}

/** The input as an item for git to resolve; never what git could take for an option. */
function typed(value: string, t: Translate): readonly RevisionItem[] {
  const name = value.trim();
  if (name === '' || name.startsWith('-')) return [];
  return [{ label: name, description: t('resolved by Git'), alwaysShow: true }];
}

async function resolve(
  repository: Repository,
  name: string,
  t: Translate,
): Promise<Revision | undefined> {
  try {
    const { hash } = await repository.getCommit(name);
    return { ref: hash, label: name === hash ? shortRef(hash) : `${name} (${shortRef(hash)})` };
  } catch {
    void showWarning(t('Git found no commit "{name}".', { name }));
    return undefined;
  }
}
