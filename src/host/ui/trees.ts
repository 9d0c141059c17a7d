import * as vscode from 'vscode';
import { plainLabel, plainText } from '../../core/text/plainText';

/** Views of the side bar. The texts of their elements may come from anybody. */

export interface ItemText {
  readonly label: string;
  /** Shown after the label, in a lighter colour. */
  readonly description: string;
  /** What a screen reader says as well, instead of label and description. */
  readonly tooltip: string;
}

/** The name of an icon of VS Code. */
export type Icon = string;

export function newTreeItem(
  { label, description, tooltip }: ItemText,
  icon: Icon | undefined,
  state = vscode.TreeItemCollapsibleState.None,
): vscode.TreeItem {
  const item = new vscode.TreeItem(plainLabel(label), state);
  item.description = plainLabel(description);
  // VS Code does not read a plain string as Markdown here.
  item.tooltip = plainText(tooltip);
  if (icon !== undefined) item.iconPath = new vscode.ThemeIcon(icon);
  return item;
}

/** A view of the manifest. */
export class Tree<T> implements vscode.Disposable {
  private readonly view: vscode.TreeView<T>;

  constructor(id: string, treeDataProvider: vscode.TreeDataProvider<T>) {
    this.view = vscode.window.createTreeView(id, { treeDataProvider, showCollapseAll: true });
  }

  /** A line above the elements; empty for none. */
  set message(text: string) {
    if (text === '') delete this.view.message;
    else this.view.message = plainLabel(text);
  }

  /** A number at the icon in the activity bar; 0 for none. */
  setBadge(value: number, tooltip: string): void {
    this.view.badge = value === 0 ? undefined : { value, tooltip: plainLabel(tooltip) };
  }

  get badge(): vscode.ViewBadge | undefined {
    return this.view.badge;
  }

  dispose(): void {
    this.view.dispose();
  }
}

/** What the Explorer shows beside a file. `badge` has at most two characters. */
export function newFileDecoration(badge: string, tooltip: string): vscode.FileDecoration {
  return new vscode.FileDecoration(badge, plainLabel(tooltip));
}
