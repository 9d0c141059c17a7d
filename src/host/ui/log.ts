import * as vscode from 'vscode';
import type { Parsed } from '../../core/parse/parsed';

/** The output channel "Kakunin", which appears with the first fault of the extension. */
export class Log implements vscode.Disposable {
  private channel: vscode.LogOutputChannel | undefined;

  dispose(): void {
    this.channel?.dispose();
  }

  /** Logs the errors of this program because of which a text could not be read. */
  addFaults({ errors }: Parsed): void {
    for (const { error } of errors) {
      if (error === undefined) continue;
      this.channel ??= vscode.window.createOutputChannel('Kakunin', { log: true });
      this.channel.error(error instanceof Error ? error : JSON.stringify(error));
    }
  }
}
