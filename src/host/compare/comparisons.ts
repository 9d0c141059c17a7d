import * as vscode from 'vscode';
import { isChecklistFile } from '../documentKind';
import { newPanel } from '../ui/tabs';
import type { ComparisonServices } from './comparisonPanel';
import { ComparisonPanel } from './comparisonPanel';
import type { Sides } from './sides';
import { basename } from '../../core/text/fileName';
import { sidesOf } from './sides';

/** The type of the panel, with which VS Code restores it after a reload; the manifest has it too. */
const PANEL_TYPE = 'kakunin.comparison';

/** Opens comparisons of items, and keeps track of those that are open. */
export class Comparisons implements vscode.WebviewPanelSerializer, vscode.Disposable {
  private readonly open = new Set<ComparisonPanel>();
  private readonly registration: vscode.Disposable;

  constructor(private readonly services: ComparisonServices) {
    this.registration = vscode.window.registerWebviewPanelSerializer(PANEL_TYPE, this);
  }

  get panels(): readonly ComparisonPanel[] {
    return [...this.open];
  }

  /** Shows the comparison of the two versions, at the row if one is given. */
  show(sides: Sides, item?: string): void {
    const known = this.panels.find((each) => isSame(each.sides, sides));
    known?.panel.reveal();
    const shown = known ?? this.add(sides, newPanel(PANEL_TYPE, this.titleOf(sides)));
    if (item !== undefined) shown.reveal(item);
  }

  // eslint-disable-next-line @typescript-eslint/require-await -- VS Code wants a promise
  async deserializeWebviewPanel(panel: vscode.WebviewPanel, state: unknown): Promise<void> {
    const isObject = typeof state === 'object' && state !== null;
    const id: unknown = isObject && 'source' in state ? state.source : undefined;
    const source = this.services.sources.find(id);
    const sides = source && sidesOf(source);
    if (sides && isOfChecklists(sides)) this.add(sides, panel);
    else panel.dispose();
  }

  dispose(): void {
    for (const each of [this.registration, ...this.open]) each.dispose();
  }

  private add(sides: Sides, panel: vscode.WebviewPanel): ComparisonPanel {
    const added = new ComparisonPanel(sides, panel, this.services);
    this.open.add(added);
    panel.onDidDispose(() => {
      this.open.delete(added);
      added.dispose();
    });
    return added;
  }

  private titleOf({ after }: Sides): string {
    const { t } = this.services.language;
    return t('Changes of {file}', { file: basename(after.uri) });
  }
}

/** One of the names is enough: a file may have become a checklist by being renamed. */
export function isOfChecklists({ before, after }: Sides): boolean {
  return isChecklistFile(before.uri) || isChecklistFile(after.uri);
}

function isSame(a: Sides, b: Sides): boolean {
  return (
    a.before.uri.toString() === b.before.uri.toString() &&
    a.after.uri.toString() === b.after.uri.toString()
  );
}
