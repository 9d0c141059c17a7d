import * as vscode from 'vscode';
import type { Edition } from '../../core/catalog/types';
import type { FoundFile } from '../../core/previous/lookUpPrevious';
import { lookUpPrevious } from '../../core/previous/lookUpPrevious';
import type { PreviousFile } from '../../core/previous/previousFile';
import type { Reading } from '../../core/reading/reading';
import { read } from '../../core/reading/reading';
import { openDocument } from '../checklistFiles';
import { isWritable } from '../documentKind';
import type { DocumentBytes } from '../encoding/documentBytes';
import { originOf, readPrevious } from './readPrevious';

/** After a change of a file: fast typing is followed once. */
const SOON_MS = 50;

/** A checklist with 前回, and where that leads. */
interface Entry {
  readonly uri: vscode.Uri;
  readonly value: string;
  /** Files that were looked for, there or not, by their uris. */
  paths: ReadonlySet<string>;
  found: PreviousFile | undefined;
  /** What the previous checklist said last: most of its rows need not be read again. */
  reading: Reading | undefined;
  /** Increases with each look-up; an older one that ends late does not count. */
  turn: number;
  /** Resolves when the last look-up has ended. */
  running: Promise<void>;
}

/**
 * Where the 前回 of each checklist leads. Looked up when a checklist was analyzed, and again when one of the files on
 * the way changes. For an open checklist, what its previous one says is kept; for others, only whether it is there.
 */
export class PreviousFiles implements vscode.Disposable {
  private readonly entries = new Map<string, Entry>();
  private readonly changedFiles = new Set<string>();
  private isFolderChanged = false;
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** Checklists that are not open wait for each other. */
  private queue = Promise.resolve();
  private readonly changed = new vscode.EventEmitter<vscode.Uri>();
  /** 前回 of that checklist leads somewhere else, or what it leads to has changed. */
  readonly onDidChange = this.changed.event;
  private readonly subscriptions: readonly vscode.Disposable[];

  constructor(
    private readonly editions: readonly Edition[],
    private readonly bytes: DocumentBytes,
  ) {
    const { workspace } = vscode;
    const files = workspace.createFileSystemWatcher('**');
    const look = (uri: vscode.Uri): void => this.fileChanged(uri);
    this.subscriptions = [
      files,
      files.onDidCreate(look),
      files.onDidChange(look),
      files.onDidDelete(look),
      workspace.onDidOpenTextDocument(({ uri }) => look(uri)),
      workspace.onDidChangeTextDocument(({ document: { uri }, contentChanges }) => {
        if (contentChanges.length > 0) look(uri);
      }),
      workspace.onDidCloseTextDocument(({ uri }) => {
        look(uri);
        this.forgetVersion(uri);
      }),
      workspace.onDidChangeWorkspaceFolders(() => {
        this.isFolderChanged = true;
        this.lookSoon();
      }),
      bytes.onDidChange(({ uri }) => look(uri)),
    ];
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.entries.clear();
    for (const each of [...this.subscriptions, this.changed]) each.dispose();
  }

  /** The last that was found for that checklist: the same object until it changes. */
  of(uri: vscode.Uri): PreviousFile | undefined {
    return this.entries.get(uri.toString())?.found;
  }

  /** The previous checklist, if it can be read. */
  uriOf(uri: vscode.Uri): vscode.Uri | undefined {
    const found = this.of(uri);
    if (!found || found.fault || found.path === undefined) return undefined;
    return vscode.Uri.joinPath(originOf(uri).folder, found.path);
  }

  /** The same, once it has been looked up. */
  async settled(uri: vscode.Uri): Promise<PreviousFile | undefined> {
    const key = uri.toString();
    let running: Promise<void> | undefined;
    while (running !== this.entries.get(key)?.running) {
      running = this.entries.get(key)?.running;
      await running;
    }
    return this.of(uri);
  }

  /** The checklist has this value of 前回; `undefined` for none. */
  follow(uri: vscode.Uri, value: string | undefined): void {
    if (!isWritable(uri) || uri.scheme === 'untitled') return;
    const key = uri.toString();
    const entry = this.entries.get(key);
    if (value === undefined) {
      this.entries.delete(key);
      return;
    }
    const isKnown = entry?.value === value;
    const lacksVersion = entry?.found && !entry.found.fault && !entry.found.version;
    if (isKnown && !(lacksVersion && isOpen(uri))) return;
    const next = isKnown ? entry : newEntry(uri, value);
    this.entries.set(key, next);
    this.start(next);
  }

  private fileChanged(uri: vscode.Uri): void {
    this.changedFiles.add(uri.toString());
    this.lookSoon();
  }

  private lookSoon(): void {
    this.timer ??= setTimeout(() => {
      this.timer = undefined;
      const due = [...this.entries.values()].filter((entry) => this.isDue(entry));
      this.changedFiles.clear();
      this.isFolderChanged = false;
      for (const each of due) this.start(each);
    }, SOON_MS);
  }

  /** Whether a file on its way has changed, or a folder that it is in: then VS Code reports only the folder. */
  private isDue({ paths }: Entry): boolean {
    if (this.isFolderChanged) return true;
    for (const path of paths) {
      for (let end = path.length; end > 0; end = path.lastIndexOf('/', end - 1)) {
        if (this.changedFiles.has(path.slice(0, end))) return true;
      }
    }
    return false;
  }

  private start(entry: Entry): void {
    const turn = ++entry.turn;
    const lookUp = (): Promise<void> => this.lookUp(entry, turn).catch(console.error);
    if (isOpen(entry.uri)) entry.running = lookUp();
    else entry.running = this.queue = this.queue.then(lookUp);
  }

  private async lookUp(entry: Entry, turn: number): Promise<void> {
    const { uri, value } = entry;
    if (!this.isCurrent(entry, turn)) return;
    const origin = originOf(uri);
    const paths = new Set<string>();
    let reading: Reading | undefined;
    const search = lookUpPrevious(origin.path, value);
    let step = search.next();
    while (!step.done) {
      const path = step.value;
      // Set at once, so that a change is noticed while the file is being read.
      entry.paths = new Set([...entry.paths, vscode.Uri.joinPath(origin.folder, path).toString()]);
      paths.add(vscode.Uri.joinPath(origin.folder, path).toString());
      const file = await readPrevious(origin, path, this.bytes);
      const found = 'text' in file ? this.readText(file.text, reading ? undefined : entry) : file;
      if ('reading' in found) reading ??= found.reading;
      step = search.next(found);
    }
    if (!this.isCurrent(entry, turn)) return;
    entry.paths = paths;
    this.take(entry, step.value, reading);
  }

  private readText(text: string, entry: Entry | undefined): FoundFile {
    const last = entry?.reading;
    if (last?.parsed.text === text) return { reading: last };
    return { reading: read(text, this.editions, last?.parsed) };
  }

  private take(entry: Entry, found: PreviousFile, reading: Reading | undefined): void {
    const keeps = isOpen(entry.uri);
    entry.reading = keeps ? reading : undefined;
    const before = entry.found;
    const after = keeps ? found : withoutVersion(found);
    const isSame = before?.fault === after.fault && before?.version === after.version;
    if (before && isSame && before.path === after.path) return;
    entry.found = after;
    if (before || after.fault || after.version) this.changed.fire(entry.uri);
  }

  private forgetVersion(uri: vscode.Uri): void {
    const entry = this.entries.get(uri.toString());
    if (!entry?.found?.version) return;
    entry.found = withoutVersion(entry.found);
    entry.reading = undefined;
  }

  private isCurrent(entry: Entry, turn: number): boolean {
    return this.entries.get(entry.uri.toString()) === entry && entry.turn === turn;
  }
}

function withoutVersion(found: PreviousFile): PreviousFile {
  return { ...found, version: undefined };
}

function newEntry(uri: vscode.Uri, value: string): Entry {
  const running = Promise.resolve();
  return { uri, value, paths: new Set(), found: undefined, reading: undefined, turn: 0, running };
}

function isOpen(uri: vscode.Uri): boolean {
  return openDocument(uri) !== undefined;
}
