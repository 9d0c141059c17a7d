import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { bin } from '../../../package.json';
import { ACTION, ACTION_TEXT, stepVariables } from './actionFile';
import { githubProblems } from './githubProblems';

interface Hook {
  readonly id: string;
  readonly entry: string;
  readonly files: string;
}

suite('the GitHub Action: action.yml', function () {
  this.timeout(30_000);
  test('GitHub’s own check finds nothing wrong', async () => {
    assert.deepEqual(await githubProblems('action.yml', ACTION_TEXT), []);
  });

  test('and finds what is', async () => {
    const faulty = ACTION_TEXT.replace('shell: bash', 'shel: bash').replace('always()', 'ever()');
    const problems = await githubProblems('action.yml', faulty);
    assert.match(problems.join('\n'), /shell[^]*ever/);
  });

  test('each input reaches the program, and no other', () => {
    const used = [...ACTION_TEXT.matchAll(/inputs\.([\w-]+)/g)].map(([, name]) => name!);
    assert.deepEqual(used.sort(), Object.keys(ACTION.inputs).sort());
  });

  test('each output is that of the program with its name', () => {
    for (const [name, { value }] of Object.entries(ACTION.outputs)) {
      assert.equal(value, `\${{ steps.kakunin.outputs.${name} }}`);
    }
  });

  test('no script holds an expression: what an input says is never run', () => {
    const scripts = ACTION.runs.steps.flatMap(({ run }) => run ?? []);
    assert.equal(scripts.length, 2);
    assert.deepEqual(
      scripts.filter((script) => script.includes('${{')),
      [],
    );
    for (const step of ACTION.runs.steps.filter(({ run }) => run)) stepVariables(step, {});
  });

  test('actions of others are pinned to a commit', () => {
    const used = ACTION.runs.steps.flatMap(({ uses }) => uses ?? []);
    assert.equal(used.length, 1);
    for (const name of used) assert.match(name, /@[\da-f]{40}$/);
  });
});

/** pre-commit is a program in Python: capitals do not count where a pattern begins with `(?i)`. */
function asInPython(pattern: string): RegExp {
  return pattern.startsWith('(?i)') ? new RegExp(pattern.slice(4), 'i') : new RegExp(pattern);
}

suite('the hooks of pre-commit', () => {
  const text = readFileSync('.pre-commit-hooks.yaml', 'utf8');
  const hooks = parse(text) as readonly Hook[];

  test('have what pre-commit asks for, and nothing it does not know', () => {
    const known = ['id', 'name', 'description', 'entry', 'language', 'files'];
    for (const hook of hooks) assert.deepEqual(Object.keys(hook), known);
    assert.deepEqual(
      hooks.map(({ id }) => id),
      ['kakunin-check', 'kakunin-fix'],
    );
  });

  test('start the command line', () => {
    for (const { entry } of hooks) assert.ok(Object.hasOwn(bin, entry.split(' ')[0]!));
  });

  test('take checklists and nothing else', () => {
    const names = [
      'a.kakunin.yaml',
      '契約 書/b.kakunin.yaml',
      'B.KAKUNIN.YAML',
      'kakunin.yaml',
      'a.kakunin.yaml.orig',
    ];
    for (const { files } of hooks) {
      assert.deepEqual(
        names.filter((name) => asInPython(files).test(name)),
        names.slice(0, 3),
      );
    }
  });
});
