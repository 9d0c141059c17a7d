import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { folder } from './cliFolder';

/** `git <args>` in the folder of the tests, with nothing of this machine's settings. */
export function git(args: readonly string[], input = ''): string {
  return execFileSync('git', args, {
    cwd: folder,
    input,
    encoding: 'utf8',
    stdio: ['pipe', 'pipe', 'pipe'],
    env: { ...process.env, GIT_DIR: undefined, ...SETTINGS },
  });
}

const SETTINGS = {
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  // No examples of hooks.
  GIT_TEMPLATE_DIR: '',
  GIT_AUTHOR_NAME: '甲',
  GIT_AUTHOR_EMAIL: 'a@example.com',
  GIT_COMMITTER_NAME: '甲',
  GIT_COMMITTER_EMAIL: 'a@example.com',
  GIT_PAGER: 'cat',
};

/**
 * Each test of the suite finds in the folder what `make` makes there. It runs once, as it starts git many
 * times; the tests get copies. To be called after `useFolder`.
 */
export function useRepository(make: () => void): void {
  let made: string;
  suiteSetup(() => {
    make();
    made = mkdtempSync(join(tmpdir(), 'kakunin-made-'));
    cpSync(folder, made, COPY);
  });
  suiteTeardown(() => rmSync(made, { recursive: true }));
  setup(() => {
    cpSync(made, folder, COPY);
    // The index knows each file by its inode, too.
    git(['update-index', '-q', '--refresh']);
  });
}

const COPY = { recursive: true, preserveTimestamps: true, verbatimSymlinks: true };

/** Takes all that is in the folder into a commit. */
export function commit(): void {
  git(['add', '--all']);
  git(['commit', '--quiet', '--allow-empty', '-m', 'x']);
}

/** A commit as `git fast-import` takes it: each file with its content, `null` to take it away. */
export interface ScriptedCommit {
  readonly files: Readonly<Record<string, string | null>>;
}

/** Makes a history on `main`, many commits at once, and checks it out. */
export function importCommits(commits: readonly ScriptedCommit[]): void {
  git(['init', '--quiet', '--initial-branch=main']);
  git(['fast-import', '--quiet'], commits.map(commitText).join(''));
  git(['reset', '--quiet', '--hard', 'main']);
}

function commitText({ files }: ScriptedCommit, index: number): string {
  const changes = Object.entries(files).map(([path, content]) => {
    const name = JSON.stringify(path);
    return content === null ? `D ${name}\n` : `M 100644 inline ${name}\n${data(content)}`;
  });
  const head = `commit refs/heads/main\ncommitter 甲 <a@example.com> ${1_700_000_000 + index} +0900\n`;
  return `${head}${data(`${index}`)}${changes.join('')}\n`;
}

function data(content: string): string {
  return `data ${Buffer.byteLength(content)}\n${content}\n`;
}
