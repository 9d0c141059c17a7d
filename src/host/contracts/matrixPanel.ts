import * as vscode from 'vscode';
import { buildMatrixView } from '../../core/contracts/buildMatrixView';
import type { Hospital } from '../../core/contracts/hospital';
import { sameData } from '../../core/view/difference/sameData';
import { readMatrixMessage } from '../../protocol/checkMatrixMessage';
import type { FromMatrix, MatrixMessage, ToMatrix } from '../../protocol/matrixMessages';
import { matrixStrings } from '../../protocol/matrixStrings';
import { MATRIX_PAGE, pageHtml, pageRoot } from '../table/pageHtml';
import { showRow } from '../table/showRow';
import type { TableEditor } from '../table/tableEditor';
import type { ContractServices } from './contractServices';

export interface MatrixServices extends ContractServices {
  readonly extensionUri: vscode.Uri;
  readonly tables: TableEditor;
}

/** The open matrix of one hospital. Follows its contracts; exists as long as its panel. */
export class MatrixPanel {
  /** The last message to the page; `undefined` while there is no page. */
  shown: MatrixMessage | undefined;

  private readonly owned: readonly { dispose(): unknown }[];
  private isDisposed = false;

  constructor(
    readonly hospital: Hospital,
    readonly panel: vscode.WebviewPanel,
    private readonly services: MatrixServices,
  ) {
    const root = pageRoot(services.extensionUri);
    panel.webview.options = { enableScripts: true, localResourceRoots: [root] };
    this.owned = [
      panel.webview.onDidReceiveMessage((data: unknown) => this.receive(data)),
      panel.onDidChangeViewState(() => {
        // VS Code removes a hidden page; the page sends `ready` when it is there again.
        if (!panel.visible) this.shown = undefined;
      }),
      services.files.onDidChange(() => {
        if (this.shown) this.show();
      }),
      services.language.onDidChange(() => this.load(root)),
    ];
    this.load(root);
  }

  dispose(): void {
    this.isDisposed = true;
    for (const each of this.owned) each.dispose();
  }

  private receive(data: unknown): Promise<void> | void {
    const message = readMatrixMessage(data);
    if (message) return this.handle(message);
  }

  private async handle(message: FromMatrix): Promise<void> {
    if (message.type === 'open') return this.open(message.path, message.item);
    const { current, t } = this.services.language;
    const { hospital } = this;
    this.shown = undefined;
    this.post({ type: 'init', language: current, strings: matrixStrings(t), hospital });
    await this.services.files.whenRead;
    this.show();
  }

  /** Opens only files that are known as contracts. */
  private async open(path: string, item: string | null): Promise<void> {
    const { files, tables } = this.services;
    const uri = files.uriOf(path);
    if (!uri) return;
    await showRow(tables, uri, { item }, vscode.ViewColumn.Beside);
  }

  private show(): void {
    const { files, language } = this.services;
    const contracts = files.contracts.ofHospital(this.hospital);
    const view = buildMatrixView(this.hospital, contracts, language.t);
    // A change of a contract often changes nothing that the matrix shows.
    if (this.shown && sameData(this.shown.view, view)) return;
    this.shown = { type: 'matrix', view };
    this.post(this.shown);
  }

  private load(root: vscode.Uri): void {
    const { panel, services } = this;
    this.shown = undefined;
    const { current, t } = services.language;
    panel.webview.html = pageHtml(panel.webview, root, {
      ...MATRIX_PAGE,
      language: current,
      title: t('Division of roles over all contracts'),
    });
  }

  private post(message: ToMatrix): void {
    if (!this.isDisposed) void this.panel.webview.postMessage(message);
  }
}
