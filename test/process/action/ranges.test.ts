import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { folder, useFolder, write } from '../../support/cliFolder';
import { commit, git, useRepository } from '../../support/gitFolder';
import { checklist, faulty, QUIET } from './checklist';
import { branch, checkOutMerged, idOf, pullRequest } from './events';
import type { Job, JobOptions } from './runner';
import { runJob } from './runner';

const ZEROS = '0'.repeat(40);

/** The names of the checklists that were checked and compared. */
async function seen(event: unknown, options: JobOptions = {}): Promise<readonly string[]> {
  const job = await runJob({ event, inputs: { rules: QUIET, 'fail-on': 'never' }, ...options });
  assert.equal(job.status, 0, job.log);
  const compared = [...job.summary.matchAll(/^#### <code>(\w+)\./gm)].map(([, name]) => name);
  return [...checkedIn(job), ...compared.map((name) => `compared ${name}`)];
}

function checkedIn({ commands }: Job): readonly string[] {
  return commands.map(({ name, properties, text }) => {
    const file = /file=(\w+)\./.exec(properties)?.[1];
    return file === undefined ? `${name}: ${text}` : `checked ${file}`;
  });
}

suite('the GitHub Action: what is compared', function () {
  this.timeout(30_000);
  useFolder();
  useRepository(() => {
    git(['init', '--quiet', '--initial-branch=main']);
    write('a.kakunin.yaml', checklist('一'));
    write('b.kakunin.yaml', faulty('一'));
    commit();
    branch('work');
    write('a.kakunin.yaml', faulty('二'));
    commit();
  });

  /** Somebody else merges into the branch that the pull request is for. */
  function moveMain(): void {
    git(['checkout', '--quiet', 'main']);
    write('b.kakunin.yaml', faulty('他'));
    commit();
  }

  const A = ['checked a', 'compared a'];
  const B = ['checked b', 'compared b'];

  test('a pull request, with what it would be merged into: others’ changes are not its own', async () => {
    const event = pullRequest('main', 'work');
    moveMain();
    checkOutMerged('work');
    assert.deepEqual(await seen(event), A);
  });

  test('a pull request whose own commit is checked out, with where it left', async () => {
    moveMain();
    git(['checkout', '--quiet', 'work']);
    assert.deepEqual(await seen(pullRequest('main', 'work')), A);
  });

  test('a push, with what was there before', async () => {
    assert.deepEqual(await seen({ before: idOf('main'), after: idOf('work') }), A);
  });

  test('a merge queue, with what it merges into', async () => {
    assert.deepEqual(await seen({ merge_group: { base_sha: idOf('main') } }), A);
  });

  test('the first push of a branch, with where it left the default branch', async () => {
    git(['update-ref', 'refs/remotes/origin/main', 'main']);
    const event = { before: ZEROS, repository: { default_branch: 'main' } };
    assert.deepEqual(await seen(event), A);
  });

  test('the first push of all is checked, and compared with nothing', async () => {
    const event = { before: ZEROS, repository: { default_branch: 'main' } };
    assert.deepEqual(await seen(event), ['checked a', 'checked b']);
  });

  test('so are events that change nothing', async () => {
    assert.deepEqual(await seen({ schedule: '0 0 * * 1' }), ['checked a', 'checked b']);
    assert.deepEqual(await seen('no object'), ['checked a', 'checked b']);
  });

  test('"base" names another commit', async () => {
    moveMain();
    const inputs = { rules: QUIET, 'fail-on': 'never', base: 'main~1' };
    assert.deepEqual(await seen(pullRequest('main', 'work'), { inputs }), B);
  });

  test('where the commit before a forced push is gone, everything is checked, with a warning', async () => {
    const gone = 'a'.repeat(40);
    const [warning, ...rest] = await seen({ before: gone });
    assert.match(warning ?? '', new RegExp(`^warning: .*${gone}.*すべての確認表を検査します。$`));
    assert.deepEqual(rest, ['checked a', 'checked b']);
  });

  test('a name in the event is no option and no revision of another kind', async () => {
    const event = { before: ZEROS, repository: { default_branch: '--output=x' } };
    assert.deepEqual(await seen(event), ['checked a', 'checked b']);
    assert.deepEqual(await seen({ before: '--output=x' }), ['checked a', 'checked b']);
  });

  suite('in a clone', () => {
    let clone: string;
    setup(() => (clone = mkdtempSync(join(tmpdir(), 'kakunin-clone-'))));
    teardown(() => rmSync(clone, { recursive: true }));

    function cloneWith(depth: number): void {
      git(['clone', '--quiet', '--depth', String(depth), pathToFileURL(folder).href, clone]);
    }

    test('that is too shallow, it says what to do and fails', async () => {
      const event = pullRequest('main', 'work');
      checkOutMerged('work');
      cloneWith(1);
      const { status, commands } = await runJob({ event, workspace: clone });
      assert.equal(status, 1);
      assert.deepEqual(
        commands.map(({ name, text }) => `${name}: ${text}`),
        [
          `error: 比較の元となるコミット ${idOf('main')} が、取得した履歴にありません。このアクションより前で、actions/checkout を fetch-depth: 0 で実行してください。`,
        ],
      );
    });

    test('with the parents of the merge only, a pull request is compared all the same', async () => {
      const event = pullRequest('main', 'work');
      checkOutMerged('work');
      cloneWith(2);
      assert.deepEqual(await seen(event, { workspace: clone }), A);
    });

    test('that is none, it says what to do and fails', async () => {
      const { status, commands } = await runJob({ workspace: clone });
      assert.equal(status, 1);
      assert.match(commands[0]?.text ?? '', /リポジトリ[^]*actions\/checkout/);
    });
  });
});
