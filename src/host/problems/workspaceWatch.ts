import * as vscode from 'vscode';
import { findCandidates, isInWorkspace, nextTurn } from '../checklistFiles';
import { CANDIDATE_GLOB, isCandidate } from '../documentKind';
import type { LanguageSetting } from '../language';
import { withProgress } from '../ui/notices';

/** What the watch does with each file. */
export interface Visitor {
  /** The file is new, or may have changed. */
  visit(uri: vscode.Uri, visit: Visit): Promise<void>;
  /** The file is gone, or no longer belongs to the workspace. */
  forget(uri: vscode.Uri): void;
  /** So many files are still to be visited. Called with each visit, and with 0 at the end. */
  left(count: number): void;
}

export interface Visit {
  /** Becomes false when the file goes away, or may have changed again. */
  isWanted(): boolean;
  /** Resolves when this visit may work: one visit in each turn of the event loop. */
  turn(): Promise<void>;
}

/** Files between two updates of the progress. */
const STEP = 20;

/**
 * Files that are visited at the same time: a visit mostly waits until its file is read, for which VS Code asks its
 * window twice. A window that is busy takes its time for each answer.
 */
const ABREAST = 32;

/**
 * Visits the checklists of the workspace and their copies, and visits each again when it changes. Yields
 * between two files. No file has two visits at the same time.
 */
export class WorkspaceWatch implements vscode.Disposable {
  private readonly known = new Map<string, vscode.Uri>();
  private readonly waiting = new Map<string, vscode.Uri>();
  private readonly visits = new Map<string, Promise<void>>();
  private lastTurn = Promise.resolve();
  private readonly subscriptions: readonly vscode.Disposable[];
  private search = new vscode.CancellationTokenSource();
  private isRunning = false;
  private begun: () => void = () => undefined;
  /** Resolves when the workspace was searched and the first file, if there is one, was visited. */
  readonly whenBegun = new Promise<void>((resolve) => (this.begun = resolve));

  constructor(
    private readonly visitor: Visitor,
    private readonly language: LanguageSetting,
  ) {
    const { workspace } = vscode;
    const files = workspace.createFileSystemWatcher(CANDIDATE_GLOB, false, false, true);
    // When a folder appears or disappears, VS Code does not report the files in it.
    const folders = workspace.createFileSystemWatcher('**', false, true, false);
    this.subscriptions = [
      files,
      files.onDidCreate((uri) => this.look(uri)),
      files.onDidChange((uri) => this.look(uri)),
      folders,
      folders.onDidCreate((uri) => void this.lookBelow(uri)),
      folders.onDidDelete((uri) => this.forgetBelow(uri)),
      workspace.onDidRenameFiles(({ files: renamed }) => {
        for (const { oldUri } of renamed) this.forgetBelow(oldUri);
        this.find();
      }),
      // Comes before the watcher, which does not report a file that was there only for a moment.
      workspace.onDidDeleteFiles(({ files: deleted }) => {
        for (const uri of deleted) this.forgetBelow(uri);
      }),
      workspace.onDidChangeWorkspaceFolders(() => this.find()),
    ];
    this.find();
  }

  /** Visits the file, or forgets it if it does not belong to the workspace. */
  look(uri: vscode.Uri): void {
    if (!isInWorkspace(uri)) {
      this.forget(uri);
      return;
    }
    this.known.set(uri.toString(), uri);
    this.waiting.set(uri.toString(), uri);
    void this.work();
  }

  /** Visits all known files again. */
  again(): void {
    for (const uri of this.known.values()) this.look(uri);
  }

  dispose(): void {
    this.search.cancel();
    this.waiting.clear();
    this.known.clear();
    for (const each of this.subscriptions) each.dispose();
  }

  /** Searches the workspace; cancels a search that is still running. */
  private find(): void {
    this.search.cancel();
    const { token } = (this.search = new vscode.CancellationTokenSource());
    const before = [...this.known];
    findCandidates(token).then((found) => {
      if (token.isCancellationRequested) return;
      const keys = new Set(found.map(String));
      // A file that was added since then may be missing from the result, so only older ones are
      // forgotten.
      for (const [key, uri] of before) if (!keys.has(key)) this.forget(uri);
      for (const uri of found) if (!this.known.has(uri.toString())) this.look(uri);
      if (this.known.size === 0) this.begun();
    }, console.error);
  }

  private forget(uri: vscode.Uri): void {
    const key = uri.toString();
    this.known.delete(key);
    this.waiting.delete(key);
    this.visitor.forget(uri);
  }

  /** A new folder may have files from before it was watched. */
  private async lookBelow(uri: vscode.Uri): Promise<void> {
    if (isCandidate(uri) || uri.path.includes('/node_modules/')) return;
    const { FileType, workspace } = vscode;
    const type = await workspace.fs.stat(uri).then(
      (stat) => stat.type,
      // The folder is already gone.
      () => FileType.Unknown,
    );
    if (type === FileType.Directory) this.find();
  }

  private forgetBelow(uri: vscode.Uri): void {
    const below = `${uri.toString()}/`;
    for (const [key, each] of this.known) {
      if (`${key}/`.startsWith(below)) this.forget(each);
    }
  }

  private async work(): Promise<void> {
    this.begin();
    if (this.isRunning) return;
    this.isRunning = true;
    const title = this.language.t('Checking the checklists');
    const location = vscode.ProgressLocation.Window;
    // VS Code shows the progress only if the work takes long enough to be seen.
    await withProgress({ location, title }, (progress) => this.untilDone(progress));
  }

  /** Resolves when nothing is left to visit. */
  private async untilDone(progress: vscode.Progress<{ message: string }>): Promise<void> {
    for (let done = 1; this.visits.size > 0; done++) {
      await Promise.race(this.visits.values());
      if (done % STEP === 0) progress.report({ message: `${done}/${done + this.waiting.size}` });
    }
    // Set here and not after `withProgress`: files that are added until VS Code removes the
    // progress must not wait.
    this.isRunning = false;
    this.visitor.left(0);
  }

  /** Begins visits until `ABREAST` are running. */
  private begin(): void {
    while (this.visits.size < ABREAST) {
      const next = this.take();
      if (!next) return;
      this.visits.set(next[0], this.visit(...next));
    }
  }

  private async visit(key: string, uri: vscode.Uri): Promise<void> {
    const isWanted = (): boolean => this.known.has(key) && !this.waiting.has(key);
    this.visitor.left(this.waiting.size + this.visits.size);
    const turn = (): Promise<void> => (this.lastTurn = this.lastTurn.then(nextTurn));
    await this.visitor.visit(uri, { isWanted, turn }).catch(console.error);
    this.visits.delete(key);
    this.begun();
    this.begin();
  }

  private take(): [string, vscode.Uri] | undefined {
    for (const [key, uri] of this.waiting) {
      if (this.visits.has(key)) continue;
      this.waiting.delete(key);
      return [key, uri];
    }
    return undefined;
  }
}
