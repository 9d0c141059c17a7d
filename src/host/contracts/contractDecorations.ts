import * as vscode from 'vscode';
import type { OverviewEntry } from '../../core/contracts/overview';
import { stateTexts } from '../../core/contracts/stateTexts';
import { newFileDecoration } from '../ui/trees';
import type { ContractServices } from './contractServices';

const SETTING = 'kakunin.fileDecorations';

/** Shows in the Explorer how many rows of a checklist are open, and its progress when pointed at. */
export class ContractDecorations implements vscode.FileDecorationProvider, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<vscode.Uri[] | undefined>();
  readonly onDidChangeFileDecorations = this.changed.event;
  private readonly subscriptions: readonly vscode.Disposable[];
  private isOn = isSwitchedOn();

  constructor(private readonly services: ContractServices) {
    const { files, documents, language } = services;
    const refresh = (): void => this.changed.fire(undefined);
    this.subscriptions = [
      vscode.window.registerFileDecorationProvider(this),
      files.onDidChange((uris) => this.changed.fire([...uris])),
      documents.day.onDidChange(refresh),
      language.onDidChange(refresh),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (!event.affectsConfiguration(SETTING)) return;
        this.isOn = isSwitchedOn();
        refresh();
      }),
    ];
  }

  provideFileDecoration(uri: vscode.Uri): vscode.FileDecoration | undefined {
    const { files, documents, language } = this.services;
    const path = uri.toString();
    const entry = this.isOn ? files.contracts.overviewOf(path, documents.today) : undefined;
    if (!entry) return undefined;
    const state = stateTexts(entry, language.t, files.nameOfNext(path));
    return newFileDecoration(badgeOf(entry), state.join(' · '));
  }

  dispose(): void {
    for (const each of [...this.subscriptions, this.changed]) each.dispose();
  }
}

/** VS Code allows two characters, so it cannot be `35/38`. */
function badgeOf({ progress: { done, of } }: OverviewEntry): string {
  const open = of - done;
  if (open === 0) return '✓';
  return open > 99 ? '99' : String(open);
}

function isSwitchedOn(): boolean {
  return vscode.workspace.getConfiguration().get(SETTING) === true;
}
