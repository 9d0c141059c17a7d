import assert from 'node:assert/strict';
import { folder, kakunin, useFolder, write } from '../../../support/cliFolder';
import { commit, git } from '../../../support/gitFolder';
import { render, visibleText } from './rendered';
import { renameSync } from 'node:fs';
import { join } from 'node:path';

const HEAD =
  'kakunin: 1\n様式: 令和6年6月\n医療機関: 青葉台病院\n事業者: 株式会社メディックシステムズ\n対象システム: 電子カルテ\n項目:\n';
const CLAUSE = '甲と乙は次のとおり合意する。'.repeat(150);
const ROW = (clause: string): string =>
  `  P2-A-1:\n    初回確認: はい\n    合意内容: ${clause}\n    備考: x\n`;

const markdown = (...argv: readonly string[]): string =>
  kakunin(['diff', ...argv, '--format', 'markdown', '--lang', 'en']).out;

/** The cells of the row of the table that holds `key`. */
function cellsOf(out: string, key: string): readonly string[] {
  const row = out.split('\n').find((line) => line.includes(`| ${key} |`)) ?? '';
  return row.split(' | ').map((cell) => cell.trim());
}

suite('the comment on a pull request hides nothing', function () {
  // git is started often, on a machine that may be busy.
  this.timeout(30_000);
  useFolder();

  test('a change after 2,000 characters is in the cells, folded and unfolded', () => {
    write('a.yaml', HEAD + ROW(`${CLAUSE}乙は損害を賠償する。`));
    write('b.yaml', HEAD + ROW(`${CLAUSE}乙は損害を賠償しない。`));
    const cells = cellsOf(markdown('a.yaml', 'b.yaml'), '合意内容');
    const [before = '', after = ''] = cells.slice(-2);
    for (const [cell, words] of [
      [before, '<del>する</del>'],
      [after, '<ins>しない</ins>'],
    ] as const) {
      const [summary = '', body = ''] = cell.split('</summary>');
      assert.ok(summary.includes(words), summary);
      assert.ok(body.includes(words), body);
      assert.ok(cell.length < 1_000, `${cell.length} characters`);
    }
  });
  test('only a long value is folded, and its summary is the words around the change', () => {
    const clause = '乙は、事故を検知したときは、検知後1時間以内に甲の指定する窓口へ報告する。';
    write('a.yaml', HEAD + ROW(clause.repeat(3)));
    write('b.yaml', HEAD + ROW(clause.repeat(2) + clause.replace('1時間', '2時間')));
    const whole = cellsOf(markdown('a.yaml', 'b.yaml'), '合意内容').slice(-2);
    for (const cell of whole) assert.doesNotMatch(cell, /<details>/);
    assert.match(whole[0] ?? '', /検知後<del>1<\/del>時間/);
    // Both begin with other words, and the change is far from there.
    write('a.yaml', HEAD + ROW(`一、${clause.repeat(6)}`));
    write('b.yaml', HEAD + ROW(`二、${clause.repeat(6)}`));
    const folded = cellsOf(markdown('a.yaml', 'b.yaml'), '合意内容').slice(-2);
    assert.match(folded[0] ?? '', /^<details><summary><del>一<\/del>、乙は/);
    assert.match(folded[1] ?? '', /^<details><summary><ins>二<\/ins>、乙は/);
  });
  test('what a reviewer must not miss is named first', () => {
    write('a.yaml', `${HEAD}  P1-A-1: {初回確認: はい}\n  P1-B-1: {期限: 2026-11-13}\n`);
    write('b.yaml', `${HEAD}  P1-A-1: {初回確認: いいえ}\n  P1-B-1: {期限: 2026-12-18}\n`);
    const out = markdown('a.yaml', 'b.yaml');
    assert.ok(out.indexOf('**⚠ Attention: 2**') < out.indexOf('####'), out);
    const list = out.split('\n').filter((line) => line.startsWith('- '));
    assert.match(list[0] ?? '', /\*\*P1-A-1\*\* .*: Back to いいえ \(はい → いいえ\)$/);
    assert.match(list[1] ?? '', /: 期限 moved back \(2026-11-13 → 2026-12-18\)$/);
  });
  test('how many changes are left out is said', () => {
    const clauses = (sign: string): string =>
      Array.from({ length: 60 }, (_, at) => `第${at}条 ${'甲乙'.repeat(120)}${sign}円。`).join('');
    write('a.yaml', HEAD + ROW(clauses('百')));
    write('b.yaml', HEAD + ROW(clauses('千')));
    const out = markdown('a.yaml', 'b.yaml');
    assert.match(out, /<em>(?:Changes not shown: \d+|Part of a long change is not shown)<\/em>/);
  });

  const withText = (row: string): string => `${HEAD}  P1-A-1:\n${row}    初回確認: はい\n`;
  const ALTERED = withText('    内容: 事業者の開示書を受け取ったか。\n');
  const OTHERWISE = withText('    内容: 開示書は不要である。\n');
  const OFFICIAL =
    '事業者から開示を受けたサービス仕様適合開示書等 (MDS/SDS、MDS2等) を確認しているか。';
  const attention = /Attention: places where the wording of the form was changed: (\d+)\./;

  for (const [title, before, after, words] of [
    ['altered', withText(''), ALTERED, '事業者の開示書を受け取ったか。'],
    ['altered otherwise', ALTERED, OTHERWISE, '開示書は不要である。'],
    ['put back', ALTERED, withText(''), '(as in the form)'],
    ['altered in a new file', '', ALTERED, '事業者の開示書を受け取ったか。'],
  ] as const) {
    test(`wording of the form that is ${title} is named first`, () => {
      write('a.yaml', before);
      write('b.yaml', after);
      const out = markdown('a.yaml', 'b.yaml');
      assert.ok(out.search(attention) < out.indexOf('####'), out);
      const seen = visibleText(render(out));
      for (const each of ['P1-A-1', '内容', OFFICIAL, words]) assert.ok(seen.includes(each), each);
      const text = kakunin(['diff', 'a.yaml', 'b.yaml']).out;
      assert.match(text, new RegExp(`^${attention.source}\n  b\\.yaml P1-A-1 `));
      assert.ok(text.includes(words) && text.includes(OFFICIAL), text);
    });
  }
  test('wording that was altered before, and the form’s own written out, are not named', () => {
    for (const [before, after] of [
      [ALTERED, `${ALTERED}    備考: x\n`],
      ['', withText(`    項目: 事業者からの開示資料の確認\n    内容: '  ${OFFICIAL}'\n`)],
      [withText(''), withText(`    内容: "${OFFICIAL.replace('、', '、\\n')}"\n`)],
    ] as const) {
      write('a.yaml', before);
      write('b.yaml', after);
      for (const out of [markdown('a.yaml', 'b.yaml'), kakunin(['diff', 'a.yaml', 'b.yaml']).out]) {
        assert.doesNotMatch(out, attention);
      }
    }
  });
  test('many of them are counted, and do not crowd out the rest', () => {
    const rows = ['P1-A-1', 'P1-A-2-1', 'P1-A-2-2', 'P1-B-1', 'P1-B-2', 'P1-C-1'];
    const file = `${HEAD}${rows.map((id) => `  ${id}: {項目: 別, 内容: 別の文}\n`).join('')}`;
    git(['init', '--quiet']);
    commit();
    for (const name of ['a', 'b', 'c']) write(`${name}.kakunin.yaml`, file);
    git(['add', '--all']);
    const out = markdown('--git', 'HEAD');
    assert.match(out, /changed: 36\./);
    assert.match(out, /^More of them: 6\.$/m);
    assert.equal(out.split('\n').filter((line) => line.startsWith('#### ')).length, 3);
  });

  suite('renamed files', () => {
    const OLD = HEAD + ROW('乙は損害を賠償する。甲は費用を負担する。');
    const NEW = OLD.replace('賠償する', '賠償しない');
    const padding = Array.from(
      { length: 300 },
      (_, at) => `# ${at} ${'行'.repeat(at % 40)}\n`,
    ).join('');

    setup(() => {
      git(['init', '--quiet', '--initial-branch=main']);
      write('契約/a.kakunin.yaml', OLD);
      commit();
    });
    const moveTo = (name: string, text: string): void => {
      renameSync(join(folder, '契約/a.kakunin.yaml'), join(folder, name));
      write(name, text);
      git(['add', '--all']);
    };

    for (const [title, text] of [
      ['comments', `${padding}${NEW}${padding}`],
      [
        'rows',
        `${NEW}${Array.from({ length: 200 }, (_, at) => `  P2-X-${at + 1}: {項目: 独自 ${at}, 内容: 加えた ${at}}\n`).join('')}`,
      ],
    ] as const) {
      test(`an edit is compared although ${title} were added`, () => {
        moveTo('z.kakunin.yaml', text);
        assert.ok(!git(['diff', '--name-status', '-M', 'HEAD']).startsWith('R'), 'git sees it');
        const out = kakunin(['diff', '--git', 'HEAD']).out;
        assert.match(out, /^契約\/a\.kakunin\.yaml → z\.kakunin\.yaml\n {2}Renamed\. /m);
        assert.match(out, /賠償する[^]*賠償しない/);
        assert.match(
          markdown('--git', 'HEAD'),
          /<del>する<\/del>[^]*<ins>しない<\/ins>|賠償しない/,
        );
      });
    }
    test('a checklist of another vendor is a new one', () => {
      moveTo(
        'z.kakunin.yaml',
        padding +
          HEAD.replace('株式会社メディックシステムズ', '別の会社').replace(
            '電子カルテ',
            '検査部門',
          ) +
          ROW('別の合意である。'),
      );
      const out = kakunin(['diff', '--git', 'HEAD']).out;
      assert.match(out, /^Checklists: added 1, removed 1\.$/m);
      assert.doesNotMatch(out, /Renamed/);
    });
    test('of several the closest match is taken, each once', () => {
      write(
        '契約/b.kakunin.yaml',
        OLD.replace('電子カルテ', '検査システム').replace('費用', '実費'),
      );
      git(['add', '--all']);
      commit();
      git(['rm', '--quiet', '-r', '契約']);
      write('y.kakunin.yaml', padding + NEW);
      write(
        'z.kakunin.yaml',
        padding + NEW.replace('電子カルテ', '検査システム').replace('費用', '実費'),
      );
      git(['add', '--all']);
      const { files } = JSON.parse(kakunin(['diff', '--git', 'HEAD', '--format', 'json']).out) as {
        files: readonly { path: string; oldPath?: string }[];
      };
      assert.deepEqual(
        files.map(({ path, oldPath }) => [oldPath, path]),
        [
          ['契約/a.kakunin.yaml', 'y.kakunin.yaml'],
          ['契約/b.kakunin.yaml', 'z.kakunin.yaml'],
        ],
      );
    });
  });
});
