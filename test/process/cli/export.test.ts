import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { folder, kakuninLater, read, useFolder, write } from '../../support/cliFolder';
import { commit, git } from '../../support/gitFolder';
import { yaml } from '../../support/yaml';

const CHECKLIST = yaml`
  kakunin: 1
  様式: 令和6年6月
  項目:
    P1-A-1: # 内輪の話
      初回確認: いいえ
      備考: 確認中
`;

const run = (...argv: readonly string[]) => kakuninLater(['export', ...argv]);

suite('kakunin export', function () {
  this.timeout(30_000);
  useFolder();
  setup(() => write('a.kakunin.yaml', CHECKLIST));

  test('without options: the form as a workbook, beside the file', async () => {
    assert.deepEqual(await run('a.kakunin.yaml'), {
      status: 0,
      out: 'a.form.xlsx: created.\n',
      err: '',
    });
    assert.equal(readFileSync(join(folder, 'a.form.xlsx')).subarray(0, 2).toString(), 'PK');
    assert.equal(read('a.kakunin.yaml'), CHECKLIST);
  });

  test('the format by the ending of OUT; --to goes first', async () => {
    await run('a.kakunin.yaml', '--as', 'open', '-o', 'b.csv');
    assert.match(read('b.csv'), /^\ufeff"期限"/);
    await run('a.kakunin.yaml', '--as', 'open', '-o', 'c.csv', '--to', 'md');
    assert.match(read('c.csv'), /^# Open items/);
  });

  test('the annex is a Word file unless another format is named', async () => {
    const { out } = await run('a.kakunin.yaml', '--as', 'roles');
    assert.equal(out, 'a.roles.docx: created.\n');
    assert.equal(readFileSync(join(folder, 'a.roles.docx')).subarray(0, 2).toString(), 'PK');
    assert.equal((await run('a.kakunin.yaml', '--to', 'docx', '-o', '-')).status, 2);
  });

  test('does not overwrite without --force', async () => {
    write('a.form.xlsx', 'filled in');
    const { status, err } = await run('a.kakunin.yaml');
    assert.deepEqual(
      [status, err],
      [2, 'kakunin: a.form.xlsx: It already exists and is not overwritten.\n'],
    );
    assert.equal(read('a.form.xlsx'), 'filled in');
    assert.equal((await run('a.kakunin.yaml', '--force')).out, 'a.form.xlsx: written.\n');
    assert.deepEqual(readdirSync(folder).sort(), ['a.form.xlsx', 'a.kakunin.yaml']);
  });

  test('prints a text, and no workbook', async () => {
    const { out } = await run('a.kakunin.yaml', '--as', 'open', '--to', 'md', '-o', '-');
    assert.match(out, /確認中/);
    assert.doesNotMatch(out, /内輪/);
    assert.equal((await run('a.kakunin.yaml', '-o', '-')).status, 2);
  });

  const wrong: readonly (readonly [argv: readonly string[], message: RegExp])[] = [
    [[], /^kakunin: Usage: kakunin export FILE/],
    [
      ['a.kakunin.yaml', '--as', 'form', '--to', 'csv'],
      /form is written as one of: xlsx, docx, html, pdf/,
    ],
    [['a.kakunin.yaml', '-o', 'a.xyz'], /form is written as one of/],
    [['a.kakunin.yaml', '--as', 'changes'], /--base OLD/],
    [['a.kakunin.yaml', '--as', 'changes', '--base', 'b'], /"b" is neither a file nor a revision/],
    [['b.kakunin.yaml'], /b\.kakunin\.yaml: There is no such file/],
    [['a.kakunin.yaml', '-o', 'no/such/a.xlsx'], /There is no such file or folder/],
    [['a.kakunin.yaml', '--as', 'letter'], /--as takes one of: form, roles, open, changes/],
  ];
  for (const [argv, message] of wrong) {
    test(`${argv.join(' ')}: ends with 2 and writes nothing`, async () => {
      const { status, out, err } = await run(...argv);
      assert.deepEqual([status, out], [2, '']);
      assert.match(err, message);
      assert.deepEqual(readdirSync(folder), ['a.kakunin.yaml']);
    });
  }

  test('changes: the folders of the older file do not leave', async () => {
    write('秘密の案件/old.kakunin.yaml', CHECKLIST);
    const base = join(folder, '秘密の案件', 'old.kakunin.yaml');
    const { out } = await run(
      ...['a.kakunin.yaml', '--as', 'changes', '--base', base, '--to', 'html', '-o', '-'],
    );
    assert.match(out, /old\.kakunin\.yaml/);
    assert.doesNotMatch(out, /秘密の案件/);
  });

  test('a file that is not a checklist is refused', async () => {
    write('b.yaml', 'a: 1\n');
    const { status, err } = await run('b.yaml');
    assert.deepEqual([status, err], [2, 'kakunin: b.yaml: This file is not a checklist.\n']);
  });

  test('changes against a file, and against a revision in git', async () => {
    git(['init', '--quiet', '--initial-branch=main']);
    commit();
    write('old.kakunin.yaml', CHECKLIST);
    write('a.kakunin.yaml', CHECKLIST.replace('確認中', '確認した'));
    for (const base of ['old.kakunin.yaml', 'HEAD']) {
      const options = ['--as', 'changes', '--base', base, '--to', 'md', '-o', '-'];
      const { status, out } = await run('a.kakunin.yaml', ...options);
      assert.equal(status, 0);
      assert.match(out, /確認<del>中<\/del> \| 確認<ins>した<\/ins>|<del>確認中<\/del>/);
      assert.match(out, /a\.kakunin\.yaml（[\da-f]+(?:<!-- -->[\da-f]+)?\+）/);
      assert.ok(out.includes(base === 'HEAD' ? 'HEAD' : 'old'));
    }
    assert.ok(!existsSync(join(folder, 'a.changes.md')));
  });
});
