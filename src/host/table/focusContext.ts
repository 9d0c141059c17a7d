import * as vscode from 'vscode';

const KEY = 'kakunin.tableFocused';

/**
 * Sets the context key `kakunin.tableFocused`: the keyboard is in the page of a table. VS Code itself
 * only knows which editor is active, also while the keyboard is in a terminal below it.
 */
export class FocusContext {
  private readonly focused = new Set<object>();

  set(pane: object, focused: boolean): void {
    const before = this.focused.size > 0;
    if (focused) this.focused.add(pane);
    else this.focused.delete(pane);
    const after = this.focused.size > 0;
    if (before !== after) void vscode.commands.executeCommand('setContext', KEY, after);
  }
}
