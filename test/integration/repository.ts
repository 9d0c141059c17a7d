import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type * as vscode from 'vscode';
import type { GitApi, Repository } from '../../src/host/compare/gitApi';
import { gitApi } from '../../src/host/compare/gitApi';
import { folder, until } from './workbench';

const run = promisify(execFile);

/** What git prints for the folder of the tests. */
export async function git(...args: string[]): Promise<string> {
  const { stdout } = await run('git', args, { cwd: folder().fsPath });
  return stdout;
}

export async function commitAll(message: string): Promise<void> {
  await git('add', '-A');
  await git('commit', '-q', '-m', message);
}

export async function builtInGit(): Promise<GitApi> {
  const api = await gitApi();
  if (!api) throw new Error("VS Code's Git extension is not there");
  return api;
}

/** The repository of the folder, once VS Code has found it. */
export async function repository(): Promise<Repository> {
  const api = await builtInGit();
  return until('the repository', () => api.getRepository(folder()) ?? undefined, 30_000);
}

export async function gitUri(uri: vscode.Uri, ref: string): Promise<vscode.Uri> {
  return (await builtInGit()).toGitUri(uri, ref);
}
