import assert from 'node:assert/strict';
import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { folder, useFolder, write } from '../../support/cliFolder';
import { commit, git, useRepository } from '../../support/gitFolder';
import { QUIET } from './checklist';
import { branch, checkOutMerged, pullRequest } from './events';
import { GithubServer } from './githubServer';
import type { Job } from './runner';
import { runJob } from './runner';

/** A checklist of a vendor, in which the row P2-C-4 says this, with what the other side must not see. */
function contract(vendor: string, roles: string, hospital = '青葉台病院'): string {
  return [
    '# コメント：値引き',
    ...['kakunin: 1', '様式: 令和6年6月', `医療機関: ${hospital}`, `事業者: ${vendor}`],
    ...[`対象システム: ${vendor}の系`, '社内メモ: 値引きの余地あり', '項目:'],
    ...['  P2-C-4:', '    初回確認: はい', `    役割分担: ${roles} # 値引き`],
    ...['    社内メモ: 値引き', ''],
  ].join('\n');
}

suite('the GitHub Action: the contracts of a hospital', function () {
  this.timeout(60_000);
  useFolder();
  let server: GithubServer;
  setup(async () => {
    server = new GithubServer();
    await server.start();
  });
  teardown(() => server.stop());
  useRepository(() => {
    git(['init', '--quiet', '--initial-branch=main']);
    write('karte/a.kakunin.yaml', contract('甲社', '{主担当: 事業者}'));
    write('pacs/b.kakunin.yaml', contract('乙社', '{}'));
    write('other.kakunin.yaml', contract('丙社', '{}', '乙病院'));
    commit();
    branch('work');
  });

  async function run(inputs: Readonly<Record<string, string>> = {}): Promise<Job> {
    commit();
    checkOutMerged('work');
    const job = await runJob({
      event: pullRequest('main', 'work'),
      inputs: { rules: QUIET, token: 'ghs_secret', ...inputs },
      env: server.env,
    });
    assert.equal(job.status, 0, job.log);
    assert.doesNotMatch(`${job.summary}${comment()}`, /値引き|社内メモ/);
    return job;
  }
  /** The pull request starts again from what it says. */
  function mergeIntoMain(): void {
    for (const name of ['main', 'work']) git(['checkout', '--quiet', '-B', name]);
  }
  const comment = (): string => server.comments.map(({ body }) => body).join('\n');
  /** The comment, and what the summary says before the overview. */
  const both = ({ summary }: Job): readonly string[] => [
    comment(),
    summary.slice(0, summary.search(/^### (?:変わった契約|Contracts that)/m)),
  ];

  test('the comment and the summary say that a change opens a gap, before the comparison', async () => {
    write('karte/a.kakunin.yaml', contract('甲社', '{}'));
    const job = await run();
    for (const text of both(job)) {
      assert.match(
        text,
        /### 医療機関の契約を並べたときの役割分担\n\n#### 青葉台病院\n\n\*\*⚠ 新たに話し合うこと（1件）\*\*\n\n- \*\*P2-C-4\*\* 事故発生時の報告: 主担当を記した契約がなくなりました。\n\n+### 確認表の変更\n/,
      );
      assert.doesNotMatch(text, /話し合いが要らなくなった|乙病院/);
    }
  });

  test('in English, and which findings are gone', async () => {
    write('karte/a.kakunin.yaml', contract('甲社', '{主担当: 医療機関, 費用: 未定}'));
    write('pacs/b.kakunin.yaml', contract('乙社', '{主担当: 事業者}'));
    const first = both(await run({ lang: 'en' }));
    for (const text of first) {
      assert.match(text, /\*\*⚠ New to talk about: 2\*\*/);
      assert.match(
        text,
        /\*\*P2-C-4\*\* 事故発生時の報告: One contract names 医療機関, another 事業者\./,
      );
      assert.match(text, /事故発生時の報告: A 費用 is 別料金 or 未定\.\n/);
      assert.doesNotMatch(text, /No longer/);
    }
    mergeIntoMain();
    write('karte/a.kakunin.yaml', contract('甲社', '{}'));
    for (const text of both(await run({ lang: 'en' }))) {
      assert.match(text, /No longer to talk about: 2\n\n- .*another 事業者\.\n- .*未定\.\n/);
      assert.doesNotMatch(text, /New to talk about/);
    }
  });

  test('a contract outside "paths" counts, one of another hospital does not', async () => {
    write('karte/a.kakunin.yaml', contract('甲社', '{主担当: 事業者, 合意内容: x}'));
    write('pacs/b.kakunin.yaml', contract('乙社', '{主担当: 事業者}'));
    write('other.kakunin.yaml', contract('丙社', '{費用: 未定}', '乙病院'));
    const [text = ''] = both(await run({ paths: 'pacs' }));
    assert.match(text, /複数の契約で事業者が主担当です/);
    assert.doesNotMatch(text, /乙病院|どの契約にも/);
  });

  test('a renewal does not count beside the contract that it continues', async () => {
    const next = contract('甲社', '{主担当: 事業者}').replace(
      '項目:',
      '前回: a.kakunin.yaml\n項目:',
    );
    write('karte/c.kakunin.yaml', next);
    const { summary } = await run();
    assert.doesNotMatch(comment(), /話し合う/);
    assert.match(comment(), /### 確認表の変更/);
    assert.match(summary, /\| 甲社の系<br>甲社 \| 乙社の系<br>乙社 \|/);
  });

  test('a move alone changes nothing, nor does the first contract of a hospital', async () => {
    renameSync(join(folder, 'karte/a.kakunin.yaml'), join(folder, 'pacs/a.kakunin.yaml'));
    write('new.kakunin.yaml', contract('丁社', '{費用: 未定}', '丙病院'));
    await run();
    assert.doesNotMatch(comment(), /話し合う/);
  });

  test('a checklist that cannot be read is named beside the findings', async () => {
    write('karte/a.kakunin.yaml', 'kakunin: [1\n');
    const [text = ''] = both(await run({ 'fail-on': 'never' }));
    assert.match(text, /主担当を記した契約がなくなりました。/);
    assert.match(text, /> .*読めないため.*<code>karte\/a\.kakunin\.yaml<\/code>/);
  });

  test('the summary has the overview of the changed contracts and the matrix of their hospital', async () => {
    write('karte/a.kakunin.yaml', contract('甲社', '{主担当: 共同}'));
    const { summary } = await run();
    const overview = summary.slice(summary.indexOf('### 変わった契約'));
    assert.match(overview, /^### 変わった契約\n\n[\d-]+ 現在　契約 1件\n\n\| 医療機関 \|/);
    assert.match(overview, /\| 青葉台病院 \| 甲社 \| 甲社の系 \|.*\| karte\/a\.kakunin\.yaml \|\n/);
    assert.match(
      overview,
      /<details><summary>医療機関の契約の対照表<\/summary>\n\n#### 青葉台病院\n/,
    );
    assert.match(overview, /\| P2-C-4 \| 事故発生時の報告 \|  ?\| 確認済<br>共同 \| 確認済 \|\n/);
    assert.match(overview, /\n<\/details>\n\n<sub>出典：.*編集・加工して作成<\/sub>\n/);
    assert.doesNotMatch(overview, /乙病院|^#{1,2} /m);
    assert.doesNotMatch(comment(), /対照表/);
  });

  test('not where "overview" is false, nor where no checklist changed', async () => {
    write('README.md', 'x');
    assert.doesNotMatch((await run()).summary, /変わった契約/);
    git(['checkout', '--quiet', 'work']);
    write('karte/a.kakunin.yaml', contract('甲社', '{}'));
    const { summary } = await run({ overview: 'false' });
    assert.doesNotMatch(summary, /変わった契約|対照表/);
    assert.match(summary, /新たに話し合うこと/);
  });

  test('however much it is, comment and summary stay below what GitHub takes', async () => {
    const hospital = '長'.repeat(3_000);
    const change = (roles: string, lines: string): void => {
      for (let file = 0; file < 15; file += 1) {
        const rows = Array.from(
          { length: 20 },
          (_, row) => `  P2-X-${row}:\n    項目: ${'長'.repeat(300)}${row}\n    内容: あ\n${lines}`,
        );
        const text = contract('甲社', roles, `${file} ${hospital}`);
        write(`many/${file}.kakunin.yaml`, `${text}${rows.join('')}`);
      }
    };
    change('{主担当: 事業者}', `    備考: ${'長'.repeat(300)}\n`);
    commit();
    mergeIntoMain();
    change('{}', '    初回確認: 対象外\n');
    const { summary } = await run({ 'fail-on': 'never' });
    assert.ok(Buffer.byteLength(summary) < 1024 * 1024);
    assert.ok(comment().length < 65_536, String(comment().length));
    assert.match(comment(), /長くなるため \d{2,} 行を省きました。コマンド kakunin matrix /);
    assert.match(summary, /コマンド kakunin overview /);
    assert.match(summary, /<\/details>/);
  });
});
