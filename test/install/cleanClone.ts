import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** A folder for the suite, and in it a repository of all that git knows here, with one commit. */
export function useCleanClone(): { readonly root: () => string; readonly url: () => string } {
  let root = '';
  suiteSetup(() => {
    root = mkdtempSync(join(tmpdir(), 'kakunin-install-'));
    copyKnownFiles(join(root, 'origin'));
  });
  suiteTeardown(() => rmSync(root, { recursive: true }));
  return { root: () => root, url: () => pathToFileURL(join(root, 'origin')).href };
}

const VERSION = 'v0.1.0';

function copyKnownFiles(target: string): void {
  const list = ['ls-files', '-z', '--cached', '--others', '--exclude-standard', '--deduplicate'];
  const gone = new Set(names(git('.', ['ls-files', '-z', '--deleted'])));
  for (const name of names(git('.', list)).filter((each) => !gone.has(each))) {
    mkdirSync(dirname(join(target, name)), { recursive: true });
    cpSync(name, join(target, name));
  }
  git(target, ['init', '--quiet', '--initial-branch=main']);
  git(target, ['add', '--all']);
  commit(target);
  git(target, ['tag', VERSION]);
}

function names(list: string): readonly string[] {
  return list.split('\0').filter((name) => name !== '');
}

/** Takes what is staged into a commit. */
export function commit(folder: string): void {
  const author = ['-c', 'user.name=甲', '-c', 'user.email=a@example.com'];
  git(folder, [...author, 'commit', '--quiet', '-m', 'x']);
}

export function git(folder: string, args: readonly string[]): string {
  return execFileSync('git', args, { cwd: folder, encoding: 'utf8' });
}
