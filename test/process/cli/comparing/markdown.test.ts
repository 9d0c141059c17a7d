import assert from 'node:assert/strict';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { escapeMarkdown } from '../../../../src/core/text/escapeMarkdown';
import { fitLines } from '../../../../src/cli/comparing/fitLines';
import { folder, kakunin, useFolder, write } from '../../../support/cliFolder';
import { commit, git } from '../../../support/gitFolder';
import { render, textNodes, visibleText } from './rendered';

const FIXTURES = resolve('test/fixtures/compare');

/** With `KAKUNIN_UPDATE=1` the file is written; look at it before it is committed. */
function assertGolden(name: string, actual: string): void {
  const file = join(FIXTURES, name);
  if (process.env['KAKUNIN_UPDATE'] === '1') writeFileSync(file, actual);
  assert.equal(actual, readFileSync(file, 'utf8'));
}

/** git is started often, on a machine that may be busy. */
const TIMEOUT = 30_000;

suite('kakunin diff --format markdown', () => {
  useFolder();

  for (const language of ['ja', 'en']) {
    test(`the comment on a pull request, in ${language}`, () => {
      git(['init', '--quiet', '--initial-branch=main']);
      cpSync(join(FIXTURES, 'before'), folder, { recursive: true });
      commit();
      git(['rm', '--quiet', '-r', '.']);
      cpSync(join(FIXTURES, 'after'), folder, { recursive: true });
      commit();
      const argv = ['diff', '--git', 'HEAD~..HEAD', '--format', 'markdown', '--lang', language];
      const { status, out, err } = kakunin(argv);
      assert.deepEqual([status, err], [0, '']);
      assertGolden(`markdown.${language}.md`, out);
    });
  }

  test('two files', () => {
    write('a.yaml', 'kakunin: 1\n医療機関: 甲\n');
    write('b.yaml', 'kakunin: 1\n医療機関: 乙\n');
    assert.equal(
      kakunin(['diff', 'a.yaml', 'b.yaml', '--format', 'markdown']).out,
      [
        '### Changes in the checklists (確認表)',
        '',
        '#### <code>a.yaml</code> → <code>b.yaml</code>',
        '',
        '医療機関 changed.',
        '',
        '| Row | Key | Before | After |',
        '| --- | --- | --- | --- |',
        '| Top of the file | 医療機関 | 甲 | 乙 |',
        '',
        '',
      ].join('\n'),
    );
  });

  test('no longer than a comment may be, and what was left out is said', () => {
    git(['init', '--quiet', '--initial-branch=main']);
    const text = (sign: string) => {
      const rows = Array.from(
        { length: 400 },
        (_, row) =>
          `  P1-X-${row + 1}: {項目: a, 内容: b, 備考: "${sign.repeat(row === 7 ? 90_000 : 80)}"}\n`,
      );
      return `kakunin: 1\n項目:\n${rows.join('')}`;
    };
    write('a.kakunin.yaml', text('甲'));
    write('b.kakunin.yaml', text('<'));
    commit();
    write('a.kakunin.yaml', text('乙'));
    write('b.kakunin.yaml', text('|'));
    const { out } = kakunin(['diff', '--git', 'HEAD', '--format', 'markdown']);
    assert.ok(out.length > 50_000 && out.length <= 60_000, `${out.length}`);
    const kept = out.split('\n').filter((line) => line.startsWith('| **P1-X-')).length;
    assert.ok(kept > 100, `${kept} rows`);
    const left = Number(/^> Lines left out to keep this short: (\d+)\./m.exec(out)?.[1]);
    // The rows of both files, and of the second its name, its sentence and the head of its table.
    assert.equal(left, 800 - kept + 4);
    assert.ok(!out.includes('甲'.repeat(3000)));
    rmSync(join(folder, '.git'), { recursive: true });
  });
}).timeout(TIMEOUT);

suite('lines that fit', () => {
  const note = (left: readonly string[]): readonly string[] => [`+${left.length}`];
  const cases: readonly (readonly [lines: readonly string[], longest: number, expected: string])[] =
    [
      [['ab', 'cd'], 6, 'ab\ncd\n'],
      [['ab', 'cd', 'ef'], 6, 'ab\n+2\n'],
      [['ab', 'cd'], 5, '+2\n'],
      [[], 0, ''],
    ];
  for (const [lines, longest, expected] of cases) {
    test(`${lines.join()} in ${longest}`, () => {
      assert.equal(fitLines(lines, longest, note), expected);
    });
  }
});

suite('text in Markdown', () => {
  const cases: readonly (readonly [text: string, markdown: string])[] = [
    ['済み（第12条）、2026-10-05', '済み（第12条）、2026-10-05'],
    ['a|b\\|c', 'a&#124;b&#92;&#124;c'],
    ['<b>&amp;</b>', '&#60;b&#62;&#38;amp;&#60;/b&#62;'],
    ['`x` *x* _x_ ~x~', '&#96;x&#96; &#42;x&#42; &#95;x&#95; &#126;<!-- -->x&#126;'],
    ['[x](y) ![x](y)', '&#91;x&#93;(y) &#33;<!-- -->&#91;x&#93;(y)'],
    ['@octocat a@b.c', '@<!-- -->octocat a@<!-- -->b.c'],
    ['#12 !3 GH-4', '&#35;<!-- -->12 &#33;<!-- -->3 GH-<!-- -->4'],
    ['https://a.b/c www.a.b', 'https:<!-- -->//a.b/c www&#46;a.b'],
    [':tada: 10:30', ':<!-- -->tada: 10:30'],
    ['a3f9c20 2026-10-05', 'a3f9c2<!-- -->0 2026-10-05'],
    ['一\n\n二\r\n三', '一<br><br>二<br>三'],
    ['a\u202eb\u0007c\u200bd', 'a‹U+202E›b‹U+0007›c‹U+200B›d'],
    ['👩\u200d🔬 葛\u{e0100}城', '👩\u200d🔬 葛\u{e0100}城'],
    ['3 @ 5、#', '3 @ 5、&#35;'],
  ];
  for (const [text, markdown] of cases) {
    test(JSON.stringify(text), () => {
      assert.equal(escapeMarkdown(text), markdown);
    });
  }

  /** What hosts link or notify: people, teams, issues, commits, addresses of all kinds. */
  const REFERENCES = [
    'www.例え.jp/承認 と www.example.com、WWW.Example.com www.a',
    'http://a.jp https://例え.jp/承認 ftp://a.jp/x xmpp:a@b.jp mailto:a@b.jp file://a',
    'a@example.com 例え@例.jp a.b+c@d-e.co.jp _a@b.jp mailto:あ@い.jp',
    '@octocat @org/team (@a) あ@b',
    '#1 GH-1 gh-12 owner/repo#1 owner#2 !3 %4 &5 ~6 $7 ^8',
    'a5c3785ed8d6a35868bc169f07e40e889087fd2e u@a5c3785ed8d6a35868bc169f07e40e889087fd2e',
    'a5c3785 owner/repo@a5c3785ed8 1234567 (deadbeef)、a5c3785と',
    ':tada: <https://a.jp> [a]: https://b.jp [b](https://c.jp) ![c](d) <!-- x -->',
    '1. a - [ ] b [^1] ~~c~~ $d$ `e` <kbd>f</kbd> &copy; \\# |',
  ];
  /** As GitHub's own filters find them in a text node. */
  const FOUND = [
    /(?:^|\W)@[a-z\d]/i,
    /[\w.-]*#\d/,
    /\bGH-\d/i,
    /(?<![\da-z])[\da-f]{7,40}(?![\da-z])/i,
    /:[\w+-]+:/,
    /[a-z]:\/\//i,
    /[\w.+-]@[\w-]/,
  ];

  for (const text of REFERENCES) {
    for (const [where, markdown] of [
      ['in a line', `a ${escapeMarkdown(text)}`],
      ['in a cell', `| a |\n| --- |\n| ${escapeMarkdown(text)} |`],
      ['in code', `#### <code>${escapeMarkdown(text)}</code>`],
    ] as const) {
      test(`no link and the same text ${where}: ${text}`, () => {
        const html = render(markdown);
        assert.doesNotMatch(html, /<(?!\/?(?:p|br|table|thead|tbody|tr|th|td|h4|code)\b|!-- -->)/);
        const seen = visibleText(html)
          .trim()
          .replace(/^a\s+/, where === 'in code' ? '$&' : '');
        assert.equal(seen, text);
        for (const node of textNodes(html)) {
          for (const pattern of FOUND) assert.doesNotMatch(node, pattern);
        }
      });
    }
  }

  test('the rendering of this test is not blind', () => {
    assert.match(render('www.例え.jp'), /<a href/);
    assert.match(render('a@example.com'), /<a href/);
    assert.match(render('www.&#8203;example.com'), /<a href/);
  });

  test('nothing but <br>, entities and signs that mean nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const rest = escapeMarkdown(text).replace(/<br>|<!-- -->|&#\d+;/g, '');
        assert.doesNotMatch(rest, /[\\`*_[\]<>|&\n\r]|@\w|:\/\//);
      }),
    );
  });
});
