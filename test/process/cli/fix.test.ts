import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { nodeFiles } from '../../../src/cli/nodeIo';
import { folder, kakunin, read, useFolder, write } from '../../support/cliFolder';
import { yaml } from '../../support/yaml';

const HEAD = yaml`
  kakunin: 1
  様式: 令和6年6月
  医療機関: 青葉台病院 # 甲
`;
/** All but the two values is as a hand might have written it. */
const CROOKED = `${HEAD}\n${yaml`
  項目:
    # 一つだけ
    P1-A-1: # 事業者からの開示資料の確認
      初回確認: ○   # 会議で
      備考: "済み"
    P1-A-2-1:
      初回確認: いいえ
`}`;
const STRAIGHT = CROOKED.replace('○', 'はい');
/** What else could be fixed is left alone here. */
const LEAVE = ['--rule', 'item-missing=off'];

suite('kakunin fix', () => {
  useFolder();

  test('fixes in place what is safe and nothing else, and tells', () => {
    write('a.kakunin.yaml', CROOKED);
    write('b.kakunin.yaml', STRAIGHT);
    assert.deepEqual(kakunin(['fix', ...LEAVE]), {
      status: 0,
      out: 'a.kakunin.yaml: fixed problems: 1.\nChecklists: 2. Fixed problems: 1.\n',
      err: '',
    });
    assert.equal(read('a.kakunin.yaml'), STRAIGHT);
    assert.equal(read('b.kakunin.yaml'), STRAIGHT);
    assert.deepEqual(readdirSync(folder), ['a.kakunin.yaml', 'b.kakunin.yaml']);
  });
  test('again, it writes nothing', () => {
    write('a.kakunin.yaml', CROOKED);
    kakunin(['fix']);
    const files = { ...nodeFiles(folder), replace: () => assert.fail('written') };
    const { status, out } = kakunin(['fix', '--lang', 'ja'], { files });
    assert.deepEqual([status, out], [0, '確認表 1 件。直した問題 0 件。\n']);
  });
  test('makes up no date: いいえ without 完了日 stays', () => {
    write('a.kakunin.yaml', CROOKED);
    kakunin(['fix']);
    assert.doesNotMatch(read('a.kakunin.yaml'), /完了日/);
    assert.match(kakunin(['check']).out, /completion-date-missing/);
  });
  test('leaves the problems of a rule that is off', () => {
    write('a.kakunin.yaml', CROOKED);
    kakunin(['fix', ...LEAVE, '--rule', 'answer-variant=off']);
    assert.equal(read('a.kakunin.yaml'), CROOKED);
  });

  suite('--dry-run', () => {
    test('prints a unified diff and writes nothing', () => {
      write('a.kakunin.yaml', CROOKED);
      write('b.kakunin.yaml', STRAIGHT);
      const { status, out, err } = kakunin(['fix', '--dry-run', ...LEAVE]);
      assert.equal(status, 0);
      assert.equal(err, 'Checklists: 2. Nothing was written; to fix: 1.\n');
      assert.deepEqual(out.split('\n'), [
        '--- a/a.kakunin.yaml',
        '+++ b/a.kakunin.yaml',
        '@@ -5,7 +5,7 @@',
        ' 項目:',
        '   # 一つだけ',
        '   P1-A-1: # 事業者からの開示資料の確認',
        '-    初回確認: ○   # 会議で',
        '+    初回確認: はい   # 会議で',
        '     備考: "済み"',
        '   P1-A-2-1:',
        '     初回確認: いいえ',
        '',
      ]);
      assert.equal(read('a.kakunin.yaml'), CROOKED);
    });
    test('what it prints, git applies, byte for byte', () => {
      const dresses = {
        'a.kakunin.yaml': CROOKED,
        '病院 甲/b.kakunin.yaml': `\ufeff${CROOKED.trimEnd()}`.replaceAll('\n', '\r\n'),
        'c.kakunin.yaml': CROOKED.trimEnd().replace('いいえ', '×'),
      };
      for (const [name, text] of Object.entries(dresses)) write(name, text);
      const patch = kakunin(['fix', '--dry-run']).out;
      execFileSync('git', ['apply', '-'], { cwd: folder, input: patch, env: outsideGit() });
      const applied = Object.keys(dresses).map(read);
      for (const [name, text] of Object.entries(dresses)) write(name, text);
      kakunin(['fix']);
      assert.deepEqual(applied, Object.keys(dresses).map(read));
      for (const text of applied) assert.match(text, /初回確認: はい {3}# 会議で/);
    });
  });

  test('a file that cannot be read or written is 2, and the others are fixed', () => {
    write('a.kakunin.yaml', CROOKED);
    write('b.kakunin.yaml', Buffer.from([0xff, 0xfe]));
    write('c.kakunin.yaml', CROOKED);
    const real = nodeFiles(folder);
    const replace = (path: string, content: Uint8Array): void => {
      if (path === 'a.kakunin.yaml') throw Object.assign(new Error(), { code: 'EACCES' });
      real.replace(path, content);
    };
    const outcome = kakunin(['fix', ...LEAVE], { files: { ...real, replace } });
    assert.deepEqual(outcome, {
      status: 2,
      out: 'c.kakunin.yaml: fixed problems: 1.\nChecklists: 1. Fixed problems: 1.\n',
      err: 'a.kakunin.yaml: No permission to read or write it.\nb.kakunin.yaml: It is not UTF-8; it seems to be UTF-16 LE. Convert it to UTF-8 first.\n',
    });
    assert.equal(read('a.kakunin.yaml'), CROOKED);
    assert.equal(read('c.kakunin.yaml'), STRAIGHT);
  });
  test('a file that is no YAML, or in conflict, stays', () => {
    for (const text of [`${CROOKED}  - a\n`, `<<<<<<< a\n${CROOKED}=======\n>>>>>>> b\n`]) {
      write('a.kakunin.yaml', text);
      assert.equal(kakunin(['fix']).status, 0);
      assert.equal(read('a.kakunin.yaml'), text);
    }
  });
});

/** The repository these tests may lie in is none of git's business here. */
function outsideGit(): NodeJS.ProcessEnv {
  return { ...process.env, GIT_CEILING_DIRECTORIES: folder, GIT_DIR: undefined };
}
