import assert from 'node:assert/strict';
import { cpSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { folder, useFolder, write } from '../../support/cliFolder';
import { commit, git, useRepository } from '../../support/gitFolder';
import { checklist, faulty, QUIET } from './checklist';
import { branch, checkOutMerged, pullRequest } from './events';
import type { Job } from './runner';
import { runJob } from './runner';

suite('the GitHub Action: actions/checkout with a path', function () {
  this.timeout(30_000);
  useFolder();
  let event: object;
  useRepository(() => {
    git(['init', '--quiet', '--initial-branch=main']);
    write('契約/a.kakunin.yaml', checklist('一'));
    commit();
    branch('work');
    write('契約/a.kakunin.yaml', faulty('二'));
    commit();
    checkOutMerged('work');
    event = pullRequest('main', 'work');
  });

  /** Moves all that is in the workspace into a folder of it. */
  function moveInto(...path: readonly string[]): void {
    const names = readdirSync(folder);
    const target = join(folder, ...path);
    mkdirSync(target, { recursive: true });
    for (const name of names) {
      cpSync(join(folder, name), join(target, name), { recursive: true });
      rmSync(join(folder, name), { recursive: true });
    }
  }

  const run = (inputs: Readonly<Record<string, string>> = {}): Promise<Job> =>
    runJob({ event, inputs: { rules: QUIET, ...inputs }, env: { GITHUB_WORKSPACE: folder } });

  function assertChecked({ status, commands, summary, outputs }: Job): void {
    assert.equal(status, 1);
    assert.deepEqual(
      commands.map(({ properties }) => /file=(.*?),line/.exec(properties)?.[1]),
      ['契約/a.kakunin.yaml'],
    );
    assert.match(summary, /\| 備考 \| 一 \| 二 \|/);
    assert.equal(outputs['agreement-changed'], 'true');
  }

  test('in the workspace itself', async () => assertChecked(await run()));

  for (const path of ['main', 'repositories/確認表 甲']) {
    test(`in ${path}`, async () => {
      moveInto(...path.split('/'));
      write('tools/readme.txt', 'x');
      assertChecked(await run());
      assertChecked(await run({ paths: path }));
      assertChecked(await run({ paths: `${path}/契約` }));
      assertChecked(await run({ paths: `./${path}/契約/a.kakunin.yaml`, all: 'true' }));
      const elsewhere = await run({ paths: `${path}/other` });
      assert.deepEqual([elsewhere.status, elsewhere.commands.length], [1, 1]);
    });
  }

  test('beside another repository, its name is asked for', async () => {
    moveInto('one');
    git(['init', '--quiet', 'two']);
    const { status, commands } = await run({ lang: 'en' });
    assert.equal(status, 1);
    assert.match(commands[0]?.text ?? '', /^Several repositories are checked out: one, two\./);
    assertChecked(await run({ paths: 'one' }));
  });
});
