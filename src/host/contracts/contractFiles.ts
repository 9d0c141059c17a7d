import * as vscode from 'vscode';
import type { Analysis } from '../../core/analyze';
import { contractOf } from '../../core/contracts/contract';
import { ContractSet } from '../../core/contracts/contractSet';

/** Between two reports: fast typing is shown once. */
const PAUSE_MS = 300;
/**
 * The same while many files are read: after each report, VS Code asks for all elements that the views show, which
 * takes longer than to read the files.
 */
const PAUSE_OF_MANY_MS = 2000;
/** With more files than that still to be read, many are read. */
const MANY = 10;

/**
 * The contracts of the workspace, one for each checklist that is checked. The Problems panel reads the files,
 * and hands over what it has read.
 */
export class ContractFiles implements vscode.Disposable {
  private readonly set = new ContractSet();
  private readonly uris = new Map<string, vscode.Uri>();
  private readonly changed = new vscode.EventEmitter<readonly vscode.Uri[]>();
  /** The files whose contracts are there, have changed or are gone. */
  readonly onDidChange = this.changed.event;
  private readonly waiting = new Map<string, vscode.Uri>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private reportedAt = 0;
  private isReadingMany = false;
  private begun: () => void = () => undefined;
  /** Resolves when the first files were read: before that, there only seem to be none. */
  readonly whenRead = new Promise<void>((resolve) => (this.begun = resolve));

  /** By the uri of the file. */
  get contracts(): Omit<ContractSet, 'put' | 'remove'> {
    return this.set;
  }

  /** The file of a contract's path. */
  uriOf(path: string): vscode.Uri | undefined {
    return this.uris.get(path);
  }

  /** The file of the contract that continues the one of that path. */
  nameOfNext(path: string): string | undefined {
    const uri = this.uris.get(this.set.nextOf(path)?.path ?? '');
    return uri && vscode.workspace.asRelativePath(uri);
  }

  markRead(): void {
    this.begun();
  }

  /** The file has been read. */
  take(uri: vscode.Uri, analysis: Analysis): void {
    const { scheme, authority, path } = uri;
    const contract = contractOf(uri.toString(), analysis, `${scheme}://${authority}${path}`);
    if (!contract) {
      this.forget(uri);
      return;
    }
    this.set.put(contract);
    this.uris.set(contract.path, uri);
    this.report(uri);
  }

  /** The file is gone, or cannot be read as a checklist. */
  forget(uri: vscode.Uri): void {
    const path = uri.toString();
    this.uris.delete(path);
    if (this.set.remove(path)) this.report(uri);
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.changed.dispose();
  }

  /** So many files are still to be read. After the last, what waits for its report waits no longer than usual. */
  reading(left: number): void {
    this.isReadingMany = left > MANY;
    if (left === 0 && this.timer) this.schedule();
  }

  private report(uri: vscode.Uri): void {
    this.waiting.set(uri.toString(), uri);
    if (!this.timer) this.schedule();
  }

  private schedule(): void {
    clearTimeout(this.timer);
    const pause = this.isReadingMany ? PAUSE_OF_MANY_MS : PAUSE_MS;
    const wait = Math.max(0, this.reportedAt + pause - Date.now());
    this.timer = setTimeout(() => {
      const uris = [...this.waiting.values()];
      this.timer = undefined;
      this.waiting.clear();
      this.reportedAt = Date.now();
      this.changed.fire(uris);
    }, wait);
  }
}
