import * as vscode from 'vscode';
import type { AnalysisOptions } from '../core/analyze';
import { knownSeverities } from '../core/problems/knownSeverities';

const SETTING = 'kakunin.rules';

type Severities = NonNullable<AnalysisOptions['severities']>;

/** The severities that the user gave rules; what is neither a rule nor a severity is left out. */
export class RuleSettings implements vscode.Disposable {
  private current = readSeverities();
  private readonly changed = new vscode.EventEmitter<void>();
  private readonly subscription: vscode.Disposable;

  readonly onDidChange = this.changed.event;

  constructor() {
    this.subscription = vscode.workspace.onDidChangeConfiguration((event) => {
      if (!event.affectsConfiguration(SETTING)) return;
      this.current = readSeverities();
      this.changed.fire();
    });
  }

  /** The same object until the setting changes. */
  get severities(): Severities {
    return this.current;
  }

  /** Ids of the rules that are off. */
  get off(): readonly string[] {
    return Object.entries(this.current).flatMap(([rule, severity]) =>
      severity === 'off' ? [rule] : [],
    );
  }

  /** Shows the setting to the user. */
  async show(): Promise<void> {
    await vscode.commands.executeCommand('workbench.action.openSettings', SETTING);
  }

  dispose(): void {
    this.subscription.dispose();
    this.changed.dispose();
  }
}

function readSeverities(): Severities {
  return knownSeverities(vscode.workspace.getConfiguration().get<unknown>(SETTING));
}
