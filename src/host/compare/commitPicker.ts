import type * as vscode from 'vscode';
import { rowChangeText } from '../../core/compare/rowChangeText';
import type { Translate } from '../../core/problems/translate';
import { Picker } from '../ui/picks';
import { firstLine, whoAndWhen } from './revisions';
import type { RowCommit } from './rowHistory';
import { shortRef } from './sides';

interface CommitItem extends vscode.QuickPickItem {
  /** `undefined` for the item that says that nothing was found. */
  readonly found?: RowCommit;
}

/** A list of commits that can be filled while it is shown. */
export class CommitPicker {
  /** The user's choice; `undefined` when the list is closed without one. */
  readonly chosen: Promise<RowCommit | undefined>;
  private readonly picker: Picker<CommitItem>;
  private readonly title: string;
  private isEmpty = true;
  private seen = 0;
  private closed = false;

  constructor(
    item: string,
    private readonly t: Translate,
  ) {
    const placeholder = t('Choose a commit to see what it changed');
    this.picker = new Picker({ placeholder, matchOnDetail: true });
    this.title = t('History of {item}', { item });
    this.picker.title = this.title;
    this.chosen = this.choice();
    this.picker.open();
  }

  get isClosed(): boolean {
    return this.closed;
  }

  /** Counts the commit, and lists it if it changed the row. */
  add(found: RowCommit): void {
    const { picker, t } = this;
    picker.title = `${this.title} · ${t('Commits checked: {count}', { count: ++this.seen })}`;
    if (!found.change) return;
    picker.append([itemOf(found, found.change, t)]);
    this.isEmpty = false;
  }

  /** There are no more commits. */
  end(): void {
    const { picker, t } = this;
    picker.busy = false;
    if (this.isEmpty) picker.append([{ label: t('No commit has changed this row.') }]);
  }

  private choice(): Promise<RowCommit | undefined> {
    const { picker } = this;
    return new Promise((resolve) => {
      picker.onDidAccept(() => {
        const found = picker.selected?.found;
        if (!found) return;
        resolve(found);
        picker.hide();
      });
      picker.onDidHide(() => {
        this.closed = true;
        resolve(undefined);
        picker.dispose();
      });
    });
  }
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
