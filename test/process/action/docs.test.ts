import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { ACTION } from './actionFile';
import { githubProblems } from './githubProblems';
import { yamlBlocks } from './yamlBlocks';

const PAGE = 'docs/ci.md';

interface Workflow {
  readonly jobs: {
    readonly kakunin: {
      readonly steps: readonly { readonly with?: Readonly<Record<string, unknown>> }[];
    };
  };
}

interface Config {
  readonly repos: readonly { readonly hooks: readonly { readonly id: string }[] }[];
}

suite('docs/ci.md', function () {
  this.timeout(30_000);
  const blocks = yamlBlocks(PAGE);
  const [workflow = '', , preCommit = ''] = blocks;

  test('shows the same in both languages', () => {
    assert.equal(blocks.length, 6);
    assert.deepEqual(blocks.slice(3), blocks.slice(0, 3));
  });

  test('has a workflow in which GitHub’s own check finds nothing wrong, with inputs that there are', async () => {
    assert.deepEqual(await githubProblems('.github/workflows/kakunin.yml', workflow), []);
    const misspelt = workflow.replace('fetch-depth', 'on:\n      fetch-depth');
    assert.notDeepEqual(await githubProblems('.github/workflows/kakunin.yml', misspelt), []);
    const { steps } = (parse(workflow) as Workflow).jobs.kakunin;
    for (const name of Object.keys(steps.at(-1)?.with ?? {}))
      assert.ok(name in ACTION.inputs, name);
  });

  test('has hooks that there are', () => {
    const hooks = parse(readFileSync('.pre-commit-hooks.yaml', 'utf8')) as readonly {
      id: string;
    }[];
    const ids = hooks.map(({ id }) => id).sort();
    const used = (parse(preCommit) as Config).repos.flatMap((repo) => repo.hooks);
    assert.deepEqual(used.map(({ id }) => id).sort(), ids);
  });

  test('tells each input with its default, and each output, in both languages', () => {
    const page = readFileSync(PAGE, 'utf8');
    const count = (row: RegExp): number => [...page.matchAll(row)].length;
    for (const [name, { default: value }] of Object.entries(ACTION.inputs)) {
      const shown = value.replace(/^\$\{\{ (.*) \}\}$/, '$1');
      const cell = shown === '' ? ' +' : ` \`${shown.replace('.', '\\.')}\` +`;
      assert.equal(count(new RegExp(`^\\| \`${name}\` +\\|${cell}\\|`, 'gm')), 2, name);
    }
    for (const name of Object.keys(ACTION.outputs)) {
      assert.equal(count(new RegExp(`^\\| .*\`${name}\`.* \\|`, 'gm')), 2, name);
    }
  });
});
