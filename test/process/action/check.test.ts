import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { folder, useFolder, write } from '../../support/cliFolder';
import { commit, git, useRepository } from '../../support/gitFolder';
import { ACTION } from './actionFile';
import { checklist, faulty, QUIET } from './checklist';
import { branch, checkOutMerged, pullRequest } from './events';
import type { Job, JobOptions } from './runner';
import { runJob, valuesOf } from './runner';

const NAME = '契約 書/電子カルテ.kakunin.yaml';

/** The job of a pull request from `work` to `main`, as it would be merged. */
function runPullRequest({ inputs = {}, ...options }: JobOptions = {}): Promise<Job> {
  const event = pullRequest('main', 'work');
  return runJob({ event, inputs: { rules: QUIET, ...inputs }, ...options });
}

/** Each problem as `error a.kakunin.yaml invalid-date`. */
function annotated({ commands }: Job): readonly string[] {
  return commands.map(({ name, properties }) => {
    const values = valuesOf(properties.split(','));
    return `${name} ${values['file'] ?? '?'} ${values['title'] ?? '?'}`;
  });
}

suite('the GitHub Action: checking', function () {
  // git and Node are started many times.
  this.timeout(30_000);
  useFolder();
  useRepository(() => {
    git(['init', '--quiet', '--initial-branch=main']);
    write('old.kakunin.yaml', faulty('古い'));
    write(NAME, checklist('一'));
    commit();
    branch('work');
    write(NAME, faulty('二'));
    commit();
    checkOutMerged('work');
  });

  test('what a pull request changes is checked and told at its line', async () => {
    const job = await runPullRequest();
    assert.deepEqual(annotated(job), [`error ${NAME} invalid-date`]);
    assert.match(job.commands[0]?.properties ?? '', /,line=8,col=10,/);
    assert.equal(job.status, 1);
  });

  test('a changed file that looks like a checklist, but has another name, gets a warning', async () => {
    write('契約 書/電子カルテ.kakunin - コピー.yaml', checklist('三'));
    write('契約 書/写し.yml', checklist('四'));
    write('契約 書/別.yml', 'name: CI\n');
    commit();
    const job = await runJob({ inputs: { base: 'main', rules: QUIET } });
    const warned = job.commands.filter(({ name }) => name === 'warning');
    assert.deepEqual(
      warned.map(({ properties }) => valuesOf(properties.split(','))['file']),
      ['契約 書/写し.yml', '契約 書/電子カルテ.kakunin - コピー.yaml'],
    );
    assert.match(warned[0]?.text ?? '', /\.kakunin\.yaml/);
  });

  test('the summary has the problems and the comparison, in Japanese', async () => {
    const { summary } = await runPullRequest();
    assert.match(summary, /^### 確認表の検査\n\n確認表 1 件。エラー 1、/);
    assert.match(summary, /\| <code>契約 書\/電子カルテ\.kakunin\.yaml<\/code>:8 \| error \| /);
    assert.match(summary, /\n### 確認表の変更\n/);
    assert.match(summary, /\| 備考 \| 一 \| 二 \|/);
  });

  test('and in English where that is wished', async () => {
    const { summary, log } = await runPullRequest({ inputs: { lang: 'en' } });
    assert.match(summary, /^### Check of the checklists/);
    assert.match(log, /Errors: 1, /);
  });

  test('the outputs tell how many there are', async () => {
    write('b.kakunin.yaml', `${checklist('')}    初回確認日: ２０２６年７月１日\n`);
    commit();
    const { outputs } = await runJob({ inputs: { base: 'main', rules: QUIET } });
    assert.deepEqual(outputs, {
      errors: '2',
      warnings: '0',
      'agreement-changed': 'true',
      'sarif-file': '',
    });
    assert.deepEqual(Object.keys(outputs), Object.keys(ACTION.outputs));
  });

  test('"all" checks what did not change too', async () => {
    const job = await runPullRequest({ inputs: { all: 'true' } });
    assert.deepEqual(annotated(job), [
      'error old.kakunin.yaml invalid-date',
      `error ${NAME} invalid-date`,
    ]);
  });

  test('"paths" leaves out what lies elsewhere, in the check and in the comparison', async () => {
    const elsewhere = await runPullRequest({ inputs: { paths: 'old.kakunin.yaml\nother' } });
    assert.deepEqual([elsewhere.status, elsewhere.commands], [0, []]);
    assert.equal(elsewhere.outputs['agreement-changed'], 'false');
    assert.match(elsewhere.summary, /変更された確認表はありません。/);
    const there = await runPullRequest({ inputs: { paths: '契約 書' } });
    assert.equal(there.status, 1);
  });

  test('"fail-on" and "rules" decide what fails', async () => {
    const never = await runPullRequest({ inputs: { 'fail-on': 'never' } });
    assert.deepEqual([never.status, never.outputs['errors']], [0, '1']);
    const lighter = { rules: `${QUIET}\ninvalid-date=warning` };
    assert.equal((await runPullRequest({ inputs: lighter })).status, 0);
    assert.equal(
      (await runPullRequest({ inputs: { ...lighter, 'fail-on': 'warning' } })).status,
      1,
    );
  });

  test('where only the dress changed, the agreement did not', async () => {
    branch('dress');
    write(NAME, `${checklist('一')}    # 例\n`);
    commit();
    checkOutMerged('dress');
    const { status, outputs } = await runJob({ event: pullRequest('main', 'dress') });
    assert.deepEqual([status, outputs['agreement-changed']], [0, 'false']);
  });

  test('a checklist that is taken away is compared, and not checked', async () => {
    branch('without');
    rmSync(join(folder, 'old.kakunin.yaml'));
    commit();
    checkOutMerged('without');
    const { status, log, summary } = await runJob({ event: pullRequest('main', 'without') });
    assert.deepEqual([status, log], [0, '検査する確認表はありません。\n']);
    assert.match(summary, /<code>old\.kakunin\.yaml<\/code>/);
  });

  test('a file that is no UTF-8 fails, and the others are checked all the same', async () => {
    branch('bytes');
    write('bytes.kakunin.yaml', Uint8Array.of(0x93, 0xfa));
    write(NAME, faulty('三'));
    commit();
    checkOutMerged('bytes');
    const inputs = { rules: QUIET, 'fail-on': 'never' };
    const { status, commands } = await runJob({ event: pullRequest('main', 'bytes'), inputs });
    assert.equal(status, 1);
    assert.match(commands.map(({ text }) => text).join('\n'), /2026-02-30[^]*bytes.*UTF-8/);
  });

  test('however many problems there are, the summary stays below what GitHub takes', async () => {
    branch('many');
    for (let file = 0; file < 40; file += 1) {
      const rows = Array.from(
        { length: 60 },
        (_, row) => `  P1-X-${row}:\n    内容: ${'長'.repeat(99)}\n`,
      );
      write(`契約 ${file}.kakunin.yaml`, `${checklist('一')}${rows.join('')}`);
    }
    commit();
    checkOutMerged('many');
    const { summary } = await runJob({ event: pullRequest('main', 'many') });
    assert.ok(Buffer.byteLength(summary) < 1024 * 1024);
    assert.match(summary, /ほかに問題が \d{3,} 件あります。/);
    assert.match(summary, /### 確認表の変更/);
  });

  test('SARIF has the problems of all checklists', async () => {
    const temp = join(folder, '.git');
    const { outputs } = await runPullRequest({
      inputs: { sarif: 'true' },
      env: { RUNNER_TEMP: temp },
    });
    assert.equal(outputs['sarif-file'], join(temp, 'kakunin.sarif'));
    const text = git([
      'cat-file',
      'blob',
      git(['hash-object', '-w', outputs['sarif-file']]).trim(),
    ]);
    const { runs } = JSON.parse(text) as { runs: [{ results: readonly { ruleId: string }[] }] };
    assert.deepEqual(
      runs[0].results.map(({ ruleId }) => ruleId),
      ['invalid-date', 'invalid-date'],
    );
  });

  test('today is that of the time zone', async () => {
    const zone = 'Pacific/Kiritimati';
    const today = new Intl.DateTimeFormat('sv-SE', { timeZone: zone }).format(new Date());
    write(NAME, `${checklist('一')}    完了日: ${today}\n`);
    commit();
    const run = async (timezone: string): Promise<readonly string[]> =>
      annotated(
        await runJob({ inputs: { base: 'HEAD~1', rules: QUIET, timezone }, asProgram: true }),
      );
    assert.deepEqual(await run(zone), []);
    assert.deepEqual(await run('Etc/GMT+12'), [`warning ${NAME} date-in-future`]);
  });

  for (const [inputs, message] of [
    [
      { 'fail-on': 'hint' },
      'fail-on には error、warning、information、never のいずれかを指定してください。',
    ],
    [{ comment: 'yes' }, 'comment には true、false のいずれかを指定してください。'],
    [{ lang: 'de' }, 'lang には ja、en のいずれかを指定してください。'],
    [
      { timezone: 'Asia/Edo' },
      'タイムゾーン「Asia/Edo」はありません。Asia/Tokyo のように指定してください。',
    ],
    [{ rules: 'nonsense=off' }, /nonsense/],
    [{ base: '--output=x' }, /--output=x.*fetch-depth: 0/],
    [{ base: 'no-such' }, /no-such.*fetch-depth: 0/],
  ] as const) {
    test(`refuses ${JSON.stringify(inputs)}`, async () => {
      const { status, commands } = await runPullRequest({ inputs });
      assert.deepEqual([status, commands.map(({ name }) => name)], [1, ['error']]);
      const text = commands[0]?.text ?? '';
      if (typeof message === 'string') assert.equal(text, message);
      else assert.match(text, message);
    });
  }

  test('nothing in names and contents is a command to the runner', async () => {
    branch('hostile');
    const value = '##[add-mask]a ::stop-commands::b %0A::error::c';
    write('a\n::error::d.kakunin.yaml', faulty(`"${value}"`).replace('いいえ', `"${value}"`));
    write('##[stop-commands]e.kakunin.yaml', Uint8Array.of(0x93, 0xfa));
    write('::warning::f,line=1:2.kakunin.yaml', faulty('一'));
    commit();
    checkOutMerged('hostile');
    const inputs = { rules: QUIET, lang: 'en' };
    const { commands, log } = await runJob({
      event: pullRequest('main', 'hostile'),
      inputs,
      asProgram: true,
    });
    assert.deepEqual(
      commands.map(({ name, properties }) => [
        name,
        /file=([^]*?),line=\d+,col/.exec(properties)?.[1],
      ]),
      [
        ['error', '::warning::f,line=1:2.kakunin.yaml'],
        ['error', 'a\n::error::d.kakunin.yaml'],
        ['error', 'a\n::error::d.kakunin.yaml'],
        ['error', undefined],
      ],
    );
    assert.equal(log.trimEnd().split('\n').length, commands.length + 1);
  });
});
