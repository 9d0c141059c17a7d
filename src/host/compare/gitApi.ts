import * as vscode from 'vscode';

/**
 * The part of the API of VS Code's Git extension that is used here; all of it is in
 * `extensions/git/src/api/git.d.ts` of microsoft/vscode.
 */
export interface GitApi {
  readonly state: 'uninitialized' | 'initialized';
  readonly onDidChangeState: vscode.Event<'uninitialized' | 'initialized'>;
  /** The URI of a document with the file at that version; `ref` is `''` for the index. */
  toGitUri(uri: vscode.Uri, ref: string): vscode.Uri;
  getRepository(uri: vscode.Uri): Repository | null;
}

export interface Repository {
  readonly state: {
    readonly HEAD: { readonly name?: string; readonly commit?: string } | undefined;
    readonly onDidChange: vscode.Event<void>;
    /** Files with merge conflicts; Git updates the list from time to time, and on `status`. */
    readonly mergeChanges: readonly { readonly uri: vscode.Uri }[];
  };
  status(): Promise<void>;
  /** Rejects if that version does not have the file. */
  getObjectDetails(ref: string, path: string): Promise<{ readonly size: number }>;
  /** Rejects if that version does not have the file. Paths are those of the file system. */
  show(ref: string, path: string): Promise<string>;
  /** Newest first. `range` replaces `maxEntries`. Does not follow renames. */
  log(options: {
    readonly path: string;
    readonly maxEntries?: number;
    readonly range?: string;
  }): Promise<readonly Commit[]>;
  /** Rejects if no commit has that name. */
  getCommit(ref: string): Promise<Commit>;
  getRefs(query: { readonly sort?: 'alphabetically' | 'committerdate' }): Promise<readonly Ref[]>;
  /** One of the commits must be an ancestor of the other. */
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
  /** The file before the change; differs from `uri` if it was renamed. */
  readonly originalUri: vscode.Uri;
  readonly uri: vscode.Uri;
}

interface GitExtension {
  getAPI(version: 1): GitApi;
}

/**
 * `undefined` if the Git extension is missing (VS Code in the browser), is disabled, or did not find
 * git. Waits until it has searched for repositories.
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
