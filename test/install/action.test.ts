import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ACTION, stepVariables } from '../process/action/actionFile';
import { git, useCleanClone } from './cleanClone';
import { makeContracts } from './contracts';
import { bash } from './shell';

suite('the GitHub Action in a clean clone', () => {
  const { root, url } = useCleanClone();

  /** Runs the scripts of `action.yml` one after another; the log of each. */
  function runSteps(workspace: string): readonly string[] {
    const action = join(root(), 'action');
    const file = (name: string): string => join(root(), name);
    writeFileSync(file('summary.md'), '');
    const event = { before: git(workspace, ['rev-parse', 'HEAD~1']).trim() };
    writeFileSync(file('event.json'), JSON.stringify(event));
    return ACTION.runs.steps.flatMap((step) => {
      if (step.run === undefined) return [];
      const env = {
        GITHUB_ACTION_PATH: action,
        GITHUB_EVENT_PATH: file('event.json'),
        GITHUB_STEP_SUMMARY: file('summary.md'),
        // What a workflow may have set, and the action must not mind.
        NODE_ENV: 'production',
        ...stepVariables(step, { token: '' }),
      };
      return [bash(step.run, { cwd: workspace, env }).log];
    });
  }

  test('builds itself once, checks what changed and compares it', () => {
    const workspace = join(root(), 'workspace');
    mkdirSync(workspace);
    makeContracts(workspace);
    git(root(), ['clone', '--quiet', url(), 'action']);
    const [built, checked] = runSteps(workspace);
    assert.match(built ?? '', /^added \d+ packages/m);
    assert.match(checked ?? '', /^::error file=契約 書\/電子カルテ\.kakunin\.yaml,line=8,/m);
    assert.match(readFileSync(join(root(), 'summary.md'), 'utf8'), /\| 備考 \| 一 \| 二 \|/);
    assert.equal(git(workspace, ['status', '--porcelain']), '');

    rmSync(join(root(), 'action', 'node_modules'), { recursive: true });
    assert.deepEqual(runSteps(workspace), ['', checked]);
    assert.ok(!existsSync(join(root(), 'action', 'node_modules')));
  });
});
