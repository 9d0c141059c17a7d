import * as vscode from 'vscode';
import type * as exporting from '../../exporting';

type Exporting = typeof exporting;

/** Whether extensions run in a worker of the browser, as on vscode.dev. */
const IS_WORKER = typeof process === 'undefined';

/** Writes documents and reads workbooks. It is loaded when somebody exports or takes in, and not before. */
export class ExportingBundle {
  private loaded: Promise<Exporting> | undefined;

  constructor(private readonly extensionUri: vscode.Uri) {}

  /** Rejects where the bundle cannot be loaded; the next call tries again. */
  load(): Promise<Exporting> {
    this.loaded ??= (IS_WORKER ? this.loadInWorker() : import('../../exporting')).catch(
      (error: unknown) => {
        this.loaded = undefined;
        throw error;
      },
    );
    return this.loaded;
  }

  /**
   * In the browser, VS Code runs an extension as a text without an address, so a relative path leads nowhere. The
   * bundle gets an address of its own.
   */
  private async loadInWorker(): Promise<Exporting> {
    const file = vscode.Uri.joinPath(this.extensionUri, 'dist', 'exporting.mjs');
    const code = await vscode.workspace.fs.readFile(file);
    const address = URL.createObjectURL(
      new Blob([new Uint8Array(code)], { type: 'text/javascript' }),
    );
    try {
      return (await import(address)) as Exporting;
    } finally {
      URL.revokeObjectURL(address);
    }
  }
}
