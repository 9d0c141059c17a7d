import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { yamlBlocks } from '../process/action/yamlBlocks';
import { git, useCleanClone } from './cleanClone';
import { makeContracts } from './contracts';
import { bash } from './shell';

interface Pipeline {
  readonly kakunin: {
    readonly variables: Readonly<Record<string, string | number>>;
    readonly before_script: readonly string[];
    readonly script: readonly string[];
  };
}

suite('the job for GitLab', () => {
  const { root, url } = useCleanClone();

  test('says what changed, checks what changed, and fails at an error', () => {
    const workspace = join(root(), 'workspace');
    mkdirSync(workspace);
    makeContracts(workspace);
    const text = yamlBlocks('docs/ci.md').find((block) => block.includes('before_script'))!;
    const { variables, before_script, script } = (parse(text) as Pipeline).kakunin;
    // GitLab runs them as one script.
    const { status, log } = bash([...before_script, ...script].join('\n'), {
      cwd: workspace,
      env: {
        ...Object.fromEntries(Object.entries(variables).map(([name, value]) => [name, `${value}`])),
        KAKUNIN: join(root(), 'kakunin'),
        CI_MERGE_REQUEST_DIFF_BASE_SHA: git(workspace, ['rev-parse', 'HEAD~1']).trim(),
        // The clone here stands for the public one.
        GIT_CONFIG_COUNT: '1',
        GIT_CONFIG_KEY_0: `url.${url()}.insteadOf`,
        GIT_CONFIG_VALUE_0: 'https://github.com/kakunin/kakunin.git',
      },
    });
    assert.match(log, /備考: 一 → 二/);
    assert.match(log, /電子カルテ\.kakunin\.yaml:8:10 error .*\(invalid-date\)/);
    assert.doesNotMatch(log, /old\.kakunin\.yaml/);
    assert.equal(status, 1);
  });
});
