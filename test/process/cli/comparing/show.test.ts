import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import fc from 'fast-check';
import editions from 'virtual:catalog';
import { analyze } from '../../../../src/core/analyze';
import { compare } from '../../../../src/core/compare/compare';
import { checklistText } from '../../../support/checklists';
import { version } from '../../../support/version';
import { itemLines } from '../../../../src/cli/itemLines';
import { kakunin, useFolder, write } from '../../../support/cliFolder';
import { yaml } from '../../../support/yaml';
import { commit, git } from '../../../support/gitFolder';

const CHECKLIST = yaml`
  kakunin: 1
  様式: 令和6年6月
  項目:
    P2-C-4:
      初回確認: はい
      合意内容: |
        一行目

        三行目
      メモ: [a]
    P1-A-2-1:
    P1-A-1: # 事業者からの開示資料の確認
      備考: "済み\e[2J" # 例
      初回確認: いいえ
    P2-X-1: {項目: 独自の項目, 内容: 加えた項目}
  医療機関: 青葉台病院
  電話: 03
`;
const LINES = yaml`
  kakunin: 1
  様式: 令和6年6月
  医療機関: 青葉台病院
  電話: 03
  P1-A-1 事業者からの開示資料の確認: 未完了
  P1-A-1 初回確認: いいえ
  P1-A-1 備考: 済み‹U+001B›[2J
  P1-A-2-1 事業者管理 ①: 未確認
  P2-C-4 事故発生時の報告: 確認済
  P2-C-4 初回確認: はい
  P2-C-4 合意内容: 一行目
  P2-C-4 合意内容:
  P2-C-4 合意内容: 三行目
  P2-C-4 メモ: [a]
  P2-X-1 独自の項目: 未確認
  P2-X-1 項目: 独自の項目
  P2-X-1 内容: 加えた項目
`;

suite('kakunin show', () => {
  useFolder();

  test('a line for each row and value, in the order of the form', () => {
    write('a.kakunin.yaml', CHECKLIST);
    const shown = { status: 0, out: LINES, err: '' };
    assert.deepEqual(kakunin(['show', 'a.kakunin.yaml']), shown);
    assert.deepEqual(kakunin(['show', '--lang', 'ja', 'a.kakunin.yaml']), shown);
  });
  test('--guidance: below the values of each row, marked as our own; nothing else changes', () => {
    write('a.kakunin.yaml', CHECKLIST);
    const { out, status, err } = kakunin(['show', '--guidance', 'a.kakunin.yaml', '--lang', 'ja']);
    assert.deepEqual([status, err], [0, '']);
    const lines = out.split('\n');
    const label = 'P2-C-4 独自の参考（公式の別添ではありません）:';
    const from = lines.indexOf(label);
    assert.equal(lines[from - 1], 'P2-C-4 メモ: [a]');
    assert.match(lines[from + 1] ?? '', /^P2-C-4 {3}なぜ大切か: 第一報の期限や宛先が未定だと/);
    const clauses = lines.filter((line) => line.startsWith('P2-C-4   条文の例: '));
    assert.deepEqual(
      clauses.map((line) => line.slice(0, 'P2-C-4   条文の例: 乙は、'.length)),
      ['P2-C-4   条文の例: 乙は、', 'P2-C-4   条文の例: 乙は、', 'P2-C-4   条文の例: 行政機'],
    );
    const isGuidance = (line: string): boolean => / {3}|独自の参考/.test(line);
    assert.equal(lines.filter((line) => !isGuidance(line)).join('\n'), LINES);
    assert.doesNotMatch(out, /P2-X-1 {3}|P2-X-1 独自の参考/);
    const english = kakunin(['show', '--guidance', 'a.kakunin.yaml']).out;
    assert.match(english, /^P1-A-1 For reference, in our own words \(not the official annex\):$/m);
  });
  test('what is no checklist is shown as it is, and said so', () => {
    write('a', 'a: [\n');
    assert.deepEqual(kakunin(['show', 'a']), {
      status: 0,
      out: 'a: [\n',
      err: 'a: It cannot be read as YAML.\n',
    });
    write('a', new Uint8Array([0x61, 0xff]));
    assert.equal(kakunin(['show', 'a']).out, 'a\ufffd');
    write('a', '');
    assert.equal(kakunin(['show', 'a']).out, '');
  });
  test('wrong usage: 2', () => {
    assert.equal(kakunin(['show']).status, 2);
    assert.equal(kakunin(['show', 'a', 'b']).status, 2);
    assert.deepEqual(kakunin(['show', 'a']), {
      status: 2,
      out: '',
      err: 'kakunin: a: There is no such file or folder.\n',
    });
  });
  test('two checklists show alike where, and only where, they say the same', () => {
    const isReadable = (text: string): boolean =>
      analyze(text, { editions, today: '2026-11-23' }).checklist !== undefined;
    const anyText = checklistText.filter(isReadable);
    fc.assert(
      fc.property(anyText, anyText, (one, other) => {
        const [a, b] = [version(one), version(other)];
        const same = compare(a, b).difference !== 'agreement';
        assert.equal(itemLines(a, editions).join() === itemLines(b, editions).join(), same);
      }),
    );
  }).timeout(30_000);
});

/** git is started often, on a machine that may be busy. */
const TIMEOUT = 30_000;

suite('git with kakunin', () => {
  useFolder();
  const program = `"${process.execPath}" "${resolve('out/test/process/kakunin.main.mjs')}"`;

  setup(() => {
    git(['init', '--quiet', '--initial-branch=main']);
    write('.gitattributes', '*.kakunin.yaml diff=kakunin\n');
    git(['config', 'diff.kakunin.textconv', `${program} show`]);
  });

  test('git diff shows items by textconv', () => {
    write('契約 1.kakunin.yaml', CHECKLIST);
    write('b.kakunin.yaml', 'a: [\n');
    commit();
    // Another order and dress, and one answer.
    write(
      '契約 1.kakunin.yaml',
      CHECKLIST.replace('  P1-A-2-1:\n', '')
        .replace('  P2-C-4:', '  P1-A-2-1: {初回確認: 対象外}\n  P2-C-4:')
        .replace('はい\n', '"はい"\n'),
    );
    write('b.kakunin.yaml', 'b: [\n');
    const lines = git(['diff', '--unified=1']).split('\n');
    assert.deepEqual(
      lines.filter((line) => /^[-+ ]/.test(line) && !/^(---|\+\+\+)/.test(line)),
      [
        '-a: [',
        '+b: [',
        ' P1-A-1 備考: 済み‹U+001B›[2J',
        '-P1-A-2-1 事業者管理 ①: 未確認',
        '+P1-A-2-1 事業者管理 ①: 対象外',
        '+P1-A-2-1 初回確認: 対象外',
        ' P2-C-4 事故発生時の報告: 確認済',
      ],
    );
  });

  test('git difftool shows the comparison, of new files too', () => {
    write('契約 1.kakunin.yaml', CHECKLIST);
    commit();
    write('契約 1.kakunin.yaml', CHECKLIST.replace('青葉台病院', '青葉台総合病院'));
    write('b.kakunin.yaml', CHECKLIST);
    git(['add', '--all']);
    const extcmd = `${program} diff --lang en`;
    const out = git(['difftool', '--no-prompt', '--extcmd', extcmd, 'HEAD']);
    assert.match(out, /^ {2}医療機関 changed\.\n {2}医療機関: 青葉台病院 → 青葉台総合病院$/m);
    assert.match(out, /^ {2}New checklist: 39 rows to do, 1 of them done\.$/m);
  });

  test('the names of rows at the head of each hunk, without textconv', () => {
    write('a.kakunin.yaml', CHECKLIST);
    git(['config', '--unset', 'diff.kakunin.textconv']);
    git(['config', 'diff.kakunin.xfuncname', '^  (P[12]-.*)$']);
    commit();
    write('a.kakunin.yaml', CHECKLIST.replace('いいえ', 'はい'));
    assert.match(git(['diff', '--unified=0']), /^@@ .* @@ P1-A-1: # 事業者からの開示資料の確認$/m);
  });
}).timeout(TIMEOUT);
