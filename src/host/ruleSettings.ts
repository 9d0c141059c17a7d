import * as vscode from 'vscode';
import type { AnalysisOptions } from '../core/analyze';
import { knownSeverities } from '../core/rules/severities';

const SETTING = 'kakunin.rules';

type Severities = NonNullable<AnalysisOptions['severities']>;

/**
 * The severities that the user set for rules; each folder of the workspace may have its own. Entries
 * that do not name a rule and a severity are ignored.
 */
export class RuleSettings implements vscode.Disposable {
  /** By the workspace folder's uri; '' for files outside. */
  private readonly known = new Map<string, Severities>();
  private readonly changed = new vscode.EventEmitter<void>();
  private readonly subscriptions: readonly vscode.Disposable[];

  readonly onDidChange = this.changed.event;

  constructor() {
    const { workspace } = vscode;
    this.subscriptions = [
      workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration(SETTING)) this.forget();
      }),
      // A file may now be in another folder, which has other settings.
      workspace.onDidChangeWorkspaceFolders(() => this.forget()),
    ];
  }

  /** The severities for that file: the same object until the setting changes. */
  severitiesFor(uri: vscode.Uri): Severities {
    const folder = vscode.workspace.getWorkspaceFolder(uri)?.uri;
    const key = String(folder ?? '');
    const known = this.known.get(key) ?? readSeverities(folder ?? uri);
    this.known.set(key, known);
    return known;
  }

  /** Ids of the rules that are off for that file. */
  offFor(uri: vscode.Uri): readonly string[] {
    return Object.entries(this.severitiesFor(uri)).flatMap(([rule, severity]) =>
      severity === 'off' ? [rule] : [],
    );
  }

  /** Shows the setting to the user. */
  async show(): Promise<void> {
    await vscode.commands.executeCommand('workbench.action.openSettings', SETTING);
  }

  dispose(): void {
    for (const each of [...this.subscriptions, this.changed]) each.dispose();
  }

  private forget(): void {
    this.known.clear();
    this.changed.fire();
  }
}

function readSeverities(uri: vscode.Uri): Severities {
  return knownSeverities(vscode.workspace.getConfiguration(undefined, uri).get<unknown>(SETTING));
}
