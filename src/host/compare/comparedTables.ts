import * as vscode from 'vscode';
import type { Translate } from '../../core/problems/translate';
import type { LanguageSetting } from '../language';
import type { TableEditor } from '../table/tableEditor';
import { offer } from '../ui/notices';
import type { Sides } from './sides';
import { sidesOfTwo } from './sides';

/**
 * The sides of the comparison in front where VS Code shows it as two tables: 1.100 does so where
 * each of the files has a table, as with "Compare Selected". Of such a tab nothing is known but what
 * is in it.
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

/** Where VS Code shows two tables, which say nothing of what differs, it says what does; once. */
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
  const said = t('VS Code shows these two checklists as two tables, without what differs.');
  if (await offer(said, t('Compare items'))) await vscode.commands.executeCommand(command);
}
