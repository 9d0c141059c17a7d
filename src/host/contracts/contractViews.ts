import type * as vscode from 'vscode';
import { ContractDecorations } from './contractDecorations';
import { ContractsView } from './contractsView';
import { DueView } from './dueView';
import { Matrices } from './matrices';
import type { MatrixServices } from './matrixPanel';
import { OPEN_COMMAND, openContract } from './openContract';

/** What is shown of all contracts together: the views of the side bar, matrices, and the Explorer's decorations. */
export class ContractViews implements vscode.Disposable {
  readonly overview: ContractsView;
  readonly due: DueView;
  readonly matrices: Matrices;
  private readonly decorations: ContractDecorations;
  /** The commands of the views, by id. */
  readonly commands: Readonly<Record<string, (...args: unknown[]) => unknown>>;

  constructor(services: MatrixServices) {
    this.overview = new ContractsView(services);
    this.due = new DueView(services);
    this.matrices = new Matrices(services);
    this.decorations = new ContractDecorations(services);
    this.commands = {
      [OPEN_COMMAND]: (...args) => openContract(services.tables, args),
      'kakunin.matrix': (node) => this.matrices.showAsked(node),
      'kakunin.filterDue': () => this.due.askPerson(),
      'kakunin.showAllDue': () => this.due.showOnly(undefined),
    };
  }

  dispose(): void {
    for (const each of [this.overview, this.due, this.matrices, this.decorations]) each.dispose();
  }
}
