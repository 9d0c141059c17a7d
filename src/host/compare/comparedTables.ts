import * as vscode from 'vscode';
import type { Translate } from '../../core/problems/translate';
import type { LanguageSetting } from '../language';
import type { TableEditor } from '../table/tableEditor';
import { offer } from '../ui/notices';
import type { Sides } from './sides';
import { sidesOfTwo } from './sides';

/**
 * The sides of the active comparison if VS Code shows it as two tables. 1.100 does so where both files
 * have a table, as with "Compare Selected". VS Code reports nothing about such a tab, so the sides are
 * the tables in it.
 */
export function sidesOfTables({ panes }: TableEditor, t: Translate): Sides | undefined {
  const { activeTab, viewColumn } = vscode.window.tabGroups.activeTabGroup;
  if (!activeTab || activeTab.input !== undefined) return undefined;
  const shown = panes.filter(({ panel }) => panel.visible && panel.viewColumn === viewColumn);
  const [before, after, ...others] = shown.map(({ document }) => document.uri);
  if (!before || !after || others.length > 0) return undefined;
  // A table that is split within its tab shows one file twice.
  return before.toString() === after.toString() ? undefined : sidesOfTwo(before, after, t);
}

interface Services {
  readonly language: LanguageSetting;
  readonly tables: TableEditor;
}

/**
 * Offers a comparison of items where VS Code shows two tables without what differs; once for each
 * pair.
 */
export function offerComparison(
  { language, tables }: Services,
  command: string,
): vscode.Disposable {
  const offered = new Set<string>();
  return tables.onDidOpen(() => {
    const { t } = language;
    const sides = sidesOfTables(tables, t);
    const key = sides && `${sides.before.uri.toString()} ${sides.after.uri.toString()}`;
    if (key === undefined || offered.has(key)) return;
    offered.add(key);
    void offerItems(t, command);
  });
}

async function offerItems(t: Translate, command: string): Promise<void> {
  const notice = t('VS Code shows these checklists as two tables, without their differences.');
  if (await offer(notice, t('Compare items'))) await vscode.commands.executeCommand(command);
}
