import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { checklist } from '../process/action/checklist';
import { git, useCleanClone } from './cleanClone';
import { makeContracts, NAME } from './contracts';
import type { Ended } from './shell';
import { bash } from './shell';

interface Hook {
  readonly id: string;
  readonly entry: string;
}

/** As the tool pre-commit does it for `language: node`, command for command. */
suite('the hooks of pre-commit', () => {
  const { root, url } = useCleanClone();
  const hooks = parse(readFileSync('.pre-commit-hooks.yaml', 'utf8')) as readonly Hook[];
  const workspace = (): string => join(root(), 'workspace');

  function runHook(id: string, ...args: readonly string[]): Ended {
    const { entry } = hooks.find((hook) => hook.id === id)!;
    const words = [...args, NAME].map((word) => `'${word}'`).join(' ');
    const PATH = `${join(root(), 'installed', 'bin')}:${process.env['PATH'] ?? ''}`;
    return bash(`${entry} ${words}`, { cwd: workspace(), env: { PATH, LC_ALL: 'C' } });
  }

  suiteSetup(() => {
    mkdirSync(workspace());
    makeContracts(workspace());
    git(root(), ['clone', '--quiet', url(), 'hooks']);
    const cwd = join(root(), 'hooks');
    const install = 'npm install --include=dev --include=prod --no-progress --no-save';
    const { status, log } = bash(install, { cwd });
    assert.equal(status, 0, log);
    // All that it prints is taken for the name of the package.
    const packed = bash('npm pack 2>/dev/null', { cwd });
    assert.match(packed.log, /^kakunin-[\d.]+\.tgz\n$/);
    const prefix = join(root(), 'installed');
    const global = bash(`npm install -g --prefix '${prefix}' "$PWD/${packed.log.trim()}"`, { cwd });
    assert.equal(global.status, 0, global.log);
  });

  test('no package that only developers need has run a script of its own', () => {
    // What those scripts would have left: a program in the place of a script, and a built library.
    const inHooks = (name: string): string => join(root(), 'hooks/node_modules', name);
    assert.equal(readFileSync(inHooks('esbuild/bin/esbuild'), 'utf8').slice(0, 2), '#!');
    assert.ok(!existsSync(inHooks('keytar/build')));
  });

  test('check stops at an error, with its line', () => {
    const { status, log } = runHook('kakunin-check');
    assert.equal(status, 1);
    assert.match(log, /電子カルテ\.kakunin\.yaml:8:10 error .*\(invalid-date\)/);
  });

  test('check takes options of the command line', () => {
    assert.equal(runHook('kakunin-check', '--rule', 'invalid-date=off').status, 0);
  });

  test('fix puts right what is safe, and lets the rest pass', () => {
    writeFileSync(join(workspace(), NAME), checklist('一').replace('いいえ', '×'));
    assert.equal(runHook('kakunin-fix').status, 0);
    assert.match(readFileSync(join(workspace(), NAME), 'utf8'), /初回確認: いいえ\n/);
  });
});
