import * as vscode from 'vscode';

/**
 * The part of the interface of VS Code's own Git extension that is used here; the whole of it is
 * `extensions/git/src/api/git.d.ts` of microsoft/vscode.
 */
export interface GitApi {
  readonly state: 'uninitialized' | 'initialized';
  readonly onDidChangeState: vscode.Event<'uninitialized' | 'initialized'>;
  /** A document that shows the file as it is there; `ref` is `''` for the index. */
  toGitUri(uri: vscode.Uri, ref: string): vscode.Uri;
  getRepository(uri: vscode.Uri): Repository | null;
}

export interface Repository {
  readonly state: {
    readonly HEAD: { readonly name?: string; readonly commit?: string } | undefined;
    readonly onDidChange: vscode.Event<void>;
    /** Files with merge conflicts; looked up from time to time, and by `status`. */
    readonly mergeChanges: readonly { readonly uri: vscode.Uri }[];
  };
  status(): Promise<void>;
  /** Rejects where the file is not there. */
  getObjectDetails(ref: string, path: string): Promise<{ readonly size: number }>;
  /** Rejects where the file is not there. Paths are those of the file system. */
  show(ref: string, path: string): Promise<string>;
  /** Newest first. `range` takes the place of `maxEntries`. Knows of no renames. */
  log(options: {
    readonly path: string;
    readonly maxEntries?: number;
    readonly range?: string;
  }): Promise<readonly Commit[]>;
  /** Rejects where the name is that of no commit. */
  getCommit(ref: string): Promise<Commit>;
  getRefs(query: { readonly sort?: 'alphabetically' | 'committerdate' }): Promise<readonly Ref[]>;
  /** Of two commits that lie in one line. */
  diffBetween(ref1: string, ref2: string): Promise<readonly Change[]>;
}

export interface Commit {
  readonly hash: string;
  readonly message: string;
  readonly parents: readonly string[];
  readonly authorDate?: Date;
  readonly authorName?: string;
}

export interface Ref {
  readonly type: RefType;
  readonly name?: string;
  readonly commit?: string;
}

export enum RefType {
  Head,
  RemoteHead,
  Tag,
}

export interface Change {
  /** The file before the change; another one than `uri` where it was renamed. */
  readonly originalUri: vscode.Uri;
  readonly uri: vscode.Uri;
}

interface GitExtension {
  getAPI(version: 1): GitApi;
}

/**
 * `undefined` where the extension is not there (VS Code in the browser), is disabled, or has found
 * no git. Waits until it has looked for repositories.
 */
export async function gitApi(): Promise<GitApi | undefined> {
  const extension = vscode.extensions.getExtension<GitExtension>('vscode.git');
  if (!extension) return undefined;
  let api: GitApi;
  try {
    api = (await extension.activate()).getAPI(1);
  } catch {
    return undefined;
  }
  if (api.state !== 'initialized') await nextEvent(api.onDidChangeState);
  return api;
}

function nextEvent<T>(event: vscode.Event<T>): Promise<T> {
  return new Promise((resolve) => {
    const subscription = event((value) => {
      subscription.dispose();
      resolve(value);
    });
  });
}
