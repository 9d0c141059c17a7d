import * as vscode from 'vscode';
import { rowChangeText } from '../../core/compare/rowChangeText';
import type { Translate } from '../../core/problems/translate';
import { firstLine, whoAndWhen } from './revisions';
import type { RowCommit } from './rowHistory';
import { shortRef } from './sides';

interface CommitItem extends vscode.QuickPickItem {
  /** There is none where it says that nothing was found. */
  readonly found?: RowCommit;
}

/** A list of commits that can be filled while it is shown. */
export class CommitPicker {
  /** What the user has chosen; `undefined` when the list was closed. */
  readonly chosen: Promise<RowCommit | undefined>;
  private readonly picker = vscode.window.createQuickPick<CommitItem>();
  private readonly title: string;
  private items: readonly CommitItem[] = [];
  private seen = 0;
  private closed = false;

  constructor(
    item: string,
    private readonly t: Translate,
  ) {
    const { picker } = this;
    this.title = t('History of {item}', { item });
    picker.title = this.title;
    picker.placeholder = t('Choose a commit to see what it changed');
    picker.matchOnDescription = true;
    picker.matchOnDetail = true;
    picker.keepScrollPosition = true;
    picker.busy = true;
    this.chosen = this.choice();
    picker.show();
  }

  get isClosed(): boolean {
    return this.closed;
  }

  /** A commit was looked at; it is listed where it changed the row. */
  add(found: RowCommit): void {
    const { picker, t } = this;
    picker.title = `${this.title} · ${t('Commits looked at: {count}', { count: ++this.seen })}`;
    if (!found.change) return;
    const active = picker.activeItems[0];
    this.items = [...this.items, itemOf(found, found.change, t)];
    picker.items = this.items;
    // VS Code would go back to the first one.
    if (active) picker.activeItems = [active];
  }

  /** There are no more commits. */
  end(): void {
    const { picker, t } = this;
    picker.busy = false;
    if (this.items.length === 0) picker.items = [{ label: t('No commit has changed this row.') }];
  }

  private choice(): Promise<RowCommit | undefined> {
    const { picker } = this;
    return new Promise((resolve) => {
      picker.onDidAccept(() => {
        const found = picker.selectedItems[0]?.found;
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
