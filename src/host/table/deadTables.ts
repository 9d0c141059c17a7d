import * as vscode from 'vscode';
import { VIEW_TYPE } from '../documentKind';
import type { LanguageSetting } from '../language';
import type { TableEditor } from './tableEditor';
import { showWarning } from '../ui/notices';

/** Until then, VS Code has asked this host for every table on the screen that works. */
const PATIENCE_MS = 3000;

/** Key of the session of VS Code in which a host last ran. */
const SESSION_KEY = 'session';

interface DeadTable {
  readonly uri: vscode.Uri;
  readonly viewColumn: vscode.ViewColumn;
}

/**
 * When the extension host crashes, VS Code starts a new one. Tables on the screen stay as they are, but have
 * no host. A host that is not the first of its session looks for them and offers to open them again.
 */
export class DeadTables implements vscode.Disposable {
  private readonly timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly tables: TableEditor,
    private readonly language: LanguageSetting,
    memory: vscode.Memento,
  ) {
    const { sessionId } = vscode.env;
    const isFirst = memory.get(SESSION_KEY) !== sessionId;
    if (isFirst) void memory.update(SESSION_KEY, sessionId);
    else this.timer = setTimeout(() => void this.offer(), PATIENCE_MS);
  }

  dispose(): void {
    clearTimeout(this.timer);
  }

  private async offer(): Promise<void> {
    if (this.find().length === 0) return;
    const { t } = this.language;
    const again = t('Open again');
    const chosen = await showWarning(
      t(
        'The extensions were restarted, and a table on the screen no longer writes to its file. What you typed there is kept.',
      ),
      again,
    );
    if (chosen !== again) return;
    for (const { uri, viewColumn } of this.find()) await reopen(uri, viewColumn);
  }

  /** Tables on the screen that this host did not make. */
  private find(): readonly DeadTable[] {
    return vscode.window.tabGroups.all.flatMap(({ activeTab, viewColumn }) => {
      const uri = activeTab && tableOf(activeTab);
      return uri && !this.tables.has(uri) ? [{ uri, viewColumn }] : [];
    });
  }
}

/** While the same table is open in another group, VS Code does not ask about unsaved changes. */
async function reopen(uri: vscode.Uri, viewColumn: vscode.ViewColumn): Promise<void> {
  const options = { viewColumn: vscode.ViewColumn.Beside, preview: false };
  await vscode.commands.executeCommand('vscode.openWith', uri, VIEW_TYPE, options);
  // Tab objects are replaced with every change, so it is looked up only now.
  const group = vscode.window.tabGroups.all.find((each) => each.viewColumn === viewColumn);
  const dead = group?.tabs.find((tab) => tableOf(tab)?.toString() === uri.toString());
  if (dead) await vscode.window.tabGroups.close(dead);
}

function tableOf({ input }: vscode.Tab): vscode.Uri | undefined {
  const isTable = input instanceof vscode.TabInputCustom && input.viewType === VIEW_TYPE;
  return isTable ? input.uri : undefined;
}
