import * as vscode from 'vscode';
import { until } from './workbench';

/** Accepts what lists and dialogs propose, until `look` finds something. What it looks for is named in the error. */
export function acceptUntil<T>(
  what: string,
  look: () => Promise<T | undefined> | T | undefined,
): Promise<T> {
  return until(
    what,
    async () => {
      const found = await look();
      if (found === undefined) {
        await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      }
      return found;
    },
    60_000,
  );
}

/** What an extension remembers, for one test. */
export class MemoryMemento implements vscode.Memento {
  private readonly values: Map<string, unknown>;

  constructor(values: Readonly<Record<string, unknown>>) {
    this.values = new Map(Object.entries(values));
  }

  keys(): readonly string[] {
    return [...this.values.keys()];
  }

  get<T>(key: string, otherwise?: T): T | undefined {
    return (this.values.get(key) as T | undefined) ?? otherwise;
  }

  // eslint-disable-next-line @typescript-eslint/require-await -- VS Code wants a promise
  async update(key: string, value: unknown): Promise<void> {
    this.values.set(key, value);
  }
}
