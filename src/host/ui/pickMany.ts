import * as vscode from 'vscode';
import { plainLabel } from '../../core/text/plainText';
import { plainItem } from './picks';

/** An item of a list in which several can be checked. */
export interface CheckItem extends vscode.QuickPickItem {
  /** The item is only shown: it never becomes checked. */
  readonly isInformation?: boolean;
}

interface ManyOptions {
  readonly title: string;
  readonly placeholder: string;
  /** A button in the list's title, with its label; the list stays open. */
  readonly button: {
    readonly icon: vscode.ThemeIcon;
    readonly label: string;
    readonly run: () => unknown;
  };
}

/**
 * Shows a list in which everything is checked that can be. Resolves with the items that are checked when the user
 * accepts; `undefined` when the user cancels.
 */
export function pickMany<T extends CheckItem>(
  items: readonly T[],
  { title, placeholder, button }: ManyOptions,
): Promise<readonly T[] | undefined> {
  const list = vscode.window.createQuickPick<vscode.QuickPickItem & { readonly item: T }>();
  list.canSelectMany = true;
  // The user may look at the table meanwhile.
  list.ignoreFocusOut = true;
  list.matchOnDescription = true;
  list.title = plainLabel(title);
  list.placeholder = plainLabel(placeholder);
  list.buttons = [{ iconPath: button.icon, tooltip: plainLabel(button.label) }];
  list.items = items.map((item) => ({ ...plainItem(item), item }));
  const canBeChecked = ({ kind, item }: (typeof list.items)[number]): boolean =>
    kind !== vscode.QuickPickItemKind.Separator && item.isInformation !== true;
  list.selectedItems = list.items.filter(canBeChecked);
  list.onDidChangeSelection((selected) => {
    const allowed = selected.filter(canBeChecked);
    if (allowed.length < selected.length) list.selectedItems = allowed;
  });
  list.onDidTriggerButton(() => void button.run());
  return new Promise((resolve) => {
    list.onDidAccept(() => {
      resolve(list.selectedItems.filter(canBeChecked).map(({ item }) => item));
      list.hide();
    });
    list.onDidHide(() => {
      resolve(undefined);
      list.dispose();
    });
    list.show();
  });
}
