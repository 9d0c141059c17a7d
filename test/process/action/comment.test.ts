import assert from 'node:assert/strict';
import { ApiFailure, githubApi } from '../../../src/action/api';
import { useFolder, write } from '../../support/cliFolder';
import { commit, git, useRepository } from '../../support/gitFolder';
import { checklist, QUIET } from './checklist';
import { branch, checkOutMerged, idOf, pullRequest } from './events';
import { GithubServer } from './githubServer';
import type { Job, JobOptions } from './runner';
import { runJob } from './runner';

const TOKEN = 'ghs_secret';
const BOT = 'github-actions[bot]';

suite('the GitHub Action: the comment', function () {
  this.timeout(30_000);
  useFolder();
  let server: GithubServer;
  setup(async () => {
    server = new GithubServer();
    await server.start();
  });
  useRepository(() => {
    git(['init', '--quiet', '--initial-branch=main']);
    write('a.kakunin.yaml', checklist('一'));
    commit();
    branch('work');
    change('二');
  });
  teardown(() => server.stop());

  /** The pull request is pushed to: its checklist says this, and it is checked out as if merged. */
  function change(remark: string): void {
    git(['checkout', '--quiet', 'work']);
    write('a.kakunin.yaml', checklist(remark));
    commit();
    checkOutMerged('work');
  }

  function run({ inputs = {}, ...options }: JobOptions = {}): Promise<Job> {
    return runJob({
      event: pullRequest('main', 'work'),
      inputs: { rules: QUIET, token: TOKEN, ...inputs },
      env: server.env,
      ...options,
    });
  }

  const bodies = (): readonly string[] => server.comments.map(({ body }) => body);
  const written = (): readonly string[] =>
    server.requests.filter(
      (request) => !request.startsWith('GET') && !request.endsWith('/graphql'),
    );

  test('leaves out 社内メモ, and a change of nothing else, unless "internal" says otherwise', async () => {
    git(['checkout', '--quiet', 'work']);
    write('a.kakunin.yaml', `${checklist('一')}    社内メモ: 値引きの余地あり\n`);
    commit();
    checkOutMerged('work');
    const { summary, outputs } = await run();
    assert.deepEqual(bodies(), []);
    assert.equal(outputs['agreement-changed'], 'false');
    assert.doesNotMatch(summary, /値引き|社内/);
    const internal = await run({ inputs: { internal: 'true' } });
    assert.equal(internal.outputs['agreement-changed'], 'true');
    assert.match(bodies()[0]!, /\| 社内メモ \|  ?\| 値引きの余地あり \|/);
  });

  test('tells the comparison, behind a mark that does not show, and of which commits', async () => {
    const { status, log } = await run({ asProgram: true });
    assert.equal(status, 0, log);
    assert.equal(bodies().length, 1);
    assert.match(bodies()[0]!, /^<!-- kakunin-comparison [\da-f]{16} -->\n### 確認表の変更\n/);
    assert.match(bodies()[0]!, /\| 備考 \| 一 \| 二 \|/);
    assert.match(bodies()[0]!, new RegExp(`${idOf('main')} と ${idOf('work')} の比較です。`));
    assert.deepEqual([...server.tokens], [`Bearer ${TOKEN}`]);
    assert.ok(!log.includes(TOKEN));
  });

  test('is the same one after the next push, and after a run without any', async () => {
    await run();
    change('三');
    await run();
    assert.equal(bodies().length, 1);
    assert.match(bodies()[0]!, /\| 備考 \| 一 \| 三 \|/);
    const before = written().length;
    await run();
    assert.equal(written().length, before);
  });

  test('is found far below, on another page of the list', async () => {
    await run();
    const [own] = server.comments.splice(0);
    for (let count = 0; count < 250; count += 1) server.add('aoba', `${count}`);
    server.comments.push(own!);
    change('三');
    await run();
    assert.equal(bodies().length, 251);
    assert.match(own!.body, /\| 備考 \| 一 \| 三 \|/);
  });

  test('says that nothing differs any more, and does not begin with that', async () => {
    change('一');
    await run();
    assert.deepEqual(bodies(), []);
    change('二');
    await run();
    change('一');
    await run();
    assert.equal(bodies().length, 1);
    assert.match(bodies()[0]!, /変更された確認表はありません。/);
  });

  test('leaves others’ comments alone, with the mark or without, and one’s own without', async () => {
    await run();
    const [mark = ''] = bodies()[0]!.split('\n');
    server.comments.splice(0);
    const others = [
      server.add('aoba', `${mark}\n私のもの`),
      server.add(BOT, '別の通知'),
      server.add(BOT, `引用: ${mark}`),
    ].map(({ body }) => body);
    await run();
    change('三');
    await run();
    assert.deepEqual(bodies().slice(0, 3), others);
    assert.equal(bodies().length, 4);
    assert.match(bodies()[3]!, /\| 備考 \| 一 \| 三 \|/);
  });

  test('is another one for other paths', async () => {
    await run();
    await run({ inputs: { paths: 'a.kakunin.yaml' } });
    assert.equal(bodies().length, 2);
  });

  test('is of whoever the token is of', async () => {
    server.viewer = 'aoba-kakunin[bot]';
    await run();
    change('三');
    await run();
    assert.equal(bodies().length, 1);
    assert.equal(server.comments[0]?.user.login, 'aoba-kakunin[bot]');
  });

  test('is not asked for without a token, a pull request or the wish', async () => {
    await run({ inputs: { token: '' } });
    await run({ inputs: { comment: 'false' } });
    await run({ event: { before: idOf('main') } });
    assert.deepEqual(server.requests, []);
  });

  for (const [title, request, answer, told] of [
    [
      'a fork’s token may not',
      /^POST .*comments/,
      { status: 403 },
      /^notice: .*403.*フォーク.*pull-requests: write.*ジョブの要約/,
    ],
    ['the token has expired', /^GET/, { status: 401 }, /^notice: .*401/],
    [
      'there were too many requests',
      /^POST .*comments/,
      {
        status: 403,
        headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '1795500000' },
      },
      /^warning: .*2026-11-24T06:00:00\.000Z/,
    ],
    [
      'there were too many at once',
      /^GET/,
      { status: 429, headers: { 'retry-after': '60' } },
      /^warning: .*\d{4}-\d\d-\d\dT.*まで/,
    ],
    ['the server fails to write it', /^POST .*comments/, { status: 502 }, /^warning: .*502/],
  ] as const) {
    test(`where ${title}, that is told, and the job does not fail`, async () => {
      server.refuseOnce(request, answer);
      const { status, commands, summary } = await run();
      assert.equal(status, 0);
      assert.equal(commands.length, 1);
      assert.match(`${commands[0]!.name}: ${commands[0]!.text}`, told);
      assert.match(summary, /\| 備考 \| 一 \| 二 \|/);
      // What may have been written is not written once more.
      assert.equal(server.requests.filter((each) => request.test(each)).length, 1);
    });
  }

  test('where it is not known who the token is of, none is touched and none added', async () => {
    await run();
    const before = [...bodies()];
    change('三');
    server.refuseOnce(/graphql/, { status: 403 });
    const { status, commands } = await run();
    assert.deepEqual([status, commands.map(({ name }) => name)], [0, ['notice']]);
    assert.deepEqual(bodies(), before);
  });

  test('where nobody answers, that is told', async () => {
    const other = new GithubServer();
    await other.start();
    const { env } = other;
    await other.stop();
    const { status, commands } = await run({ env });
    assert.deepEqual([status, commands.map(({ name }) => name)], [0, ['warning']]);
  });

  suite('the API', () => {
    const path = '/repos/aobadai/contracts/issues/7/comments?per_page=100&page=1';
    let other: GithubServer;
    let pauses = 0;
    setup(async () => {
      pauses = 0;
      other = new GithubServer();
      await other.start();
    });
    teardown(() => other.stop());
    const ask = (method: 'GET' | 'POST', url: string): Promise<unknown> =>
      githubApi(TOKEN, () => {
        pauses += 1;
        return Promise.resolve();
      })(method, url);

    test('is asked once more where it fails, after a pause', async () => {
      server.refuseOnce(/^GET/, { status: 503 });
      assert.deepEqual(await ask('GET', `${server.url}${path}`), []);
      assert.deepEqual([server.requests.length, pauses], [2, 1]);
    });

    test('and not again', async () => {
      server.refuseOnce(/^GET/, { status: 503 });
      server.refuseOnce(/^GET/, { status: 500 });
      await assert.rejects(ask('GET', `${server.url}${path}`), new ApiFailure(500, undefined));
      assert.equal(server.requests.length, 2);
    });

    test('is not asked again where it refuses', async () => {
      server.refuseOnce(/^GET/, { status: 403 });
      await assert.rejects(ask('GET', `${server.url}${path}`), new ApiFailure(403, undefined));
      assert.deepEqual([server.requests.length, pauses], [1, 0]);
    });

    test('gets the token at no other address', async () => {
      const location = `${other.url}${path}`;
      server.refuseOnce(/^GET/, { status: 302, headers: { location } });
      server.refuseOnce(/^GET/, { status: 302, headers: { location } });
      await assert.rejects(
        ask('GET', `${server.url}${path}`),
        new ApiFailure(undefined, undefined),
      );
      assert.deepEqual(other.requests, []);
    });
  });
});
