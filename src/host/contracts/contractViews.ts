import type * as vscode from 'vscode';
import type { TableEditor } from '../table/tableEditor';
import { ContractDecorations } from './contractDecorations';
import type { ContractServices } from './contractServices';
import { ContractsView } from './contractsView';
import { DueView } from './dueView';
import { OPEN_COMMAND, openContract } from './openContract';

/** What is shown of all contracts together: the views of the side bar, and the Explorer's decorations. */
export class ContractViews implements vscode.Disposable {
  readonly overview: ContractsView;
  readonly due: DueView;
  private readonly decorations: ContractDecorations;
  /** The commands of the views, by id. */
  readonly commands: Readonly<Record<string, (...args: unknown[]) => unknown>>;

  constructor(services: ContractServices, tables: TableEditor) {
    this.overview = new ContractsView(services);
    this.due = new DueView(services);
    this.decorations = new ContractDecorations(services);
    this.commands = {
      [OPEN_COMMAND]: (...args) => openContract(tables, args),
      'kakunin.filterDue': () => this.due.askPerson(),
      'kakunin.showAllDue': () => this.due.showOnly(undefined),
    };
  }

  dispose(): void {
    for (const each of [this.overview, this.due, this.decorations]) each.dispose();
  }
}
