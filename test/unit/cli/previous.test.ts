import assert from 'node:assert/strict';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { folder, kakunin, useFolder, write } from '../../support/cliFolder';

const checklist = (previous?: string, answer = 'はい'): string =>
  `kakunin: 1\n様式: 令和6年6月\n${previous === undefined ? '' : `前回: ${previous}\n`}` +
  `項目:\n  P1-A-1:\n    初回確認: ${answer}\n`;

/** The places and sentences of `previous-missing`. */
function missing(path: string): readonly string[] {
  const { out } = kakunin(['check', path, '--format', 'json']);
  const { files } = JSON.parse(out) as {
    files: {
      problems: { rule: string; message: string; range: { start: { line: number } } }[];
    }[];
  };
  return files.flatMap(({ problems }) =>
    problems
      .filter(({ rule }) => rule === 'previous-missing')
      .map(({ message, range }) => `${range.start.line} ${message}`),
  );
}

suite('前回 that leads nowhere, in kakunin check', () => {
  useFolder();
  const told = (previous: string, path = '2026/a.kakunin.yaml'): readonly string[] => {
    write(path, checklist(previous));
    return missing(path);
  };

  test('a file that is there is no problem', () => {
    write('2025/a.kakunin.yaml', checklist());
    assert.deepEqual(told('../2025/a.kakunin.yaml'), []);
  });
  test('a file that is not there', () => {
    assert.deepEqual(told('../2025/a.kakunin.yaml'), [
      '3 There is no file "../2025/a.kakunin.yaml" (前回). Correct the path, or remove 前回.',
    ]);
  });
  test('what is no checklist, no UTF-8 or no file', () => {
    write('b.yaml', 'a: 1\n');
    write('c.yaml', 'kakunin: 1\n');
    writeFileSync(join(folder, 'c.yaml'), Buffer.from([0x6b, 0x3a, 0x20, 0x83, 0x65]));
    mkdirSync(join(folder, 'd'));
    assert.match(
      told('../b.yaml').join(),
      /^3 The file ".*b.yaml" .* cannot be read as a checklist/,
    );
    assert.match(told('../c.yaml').join(), /^3 The file ".*c.yaml" .* is not UTF-8/);
    assert.match(told('../d').join(), /^3 The file "..\/d" .* cannot be read\./);
  });
  test('out of the folder, but not out of its repository', () => {
    assert.match(told('../../a.kakunin.yaml').join(), /^3 前回 ".*" leads out of the workspace/);
    mkdirSync(join(folder, 'repository/.git'), { recursive: true });
    const inside = 'repository/2026/a.kakunin.yaml';
    assert.match(told('../../a.kakunin.yaml', inside).join(), /leads out of the workspace/);
    assert.match(told('../b.kakunin.yaml', inside).join(), /There is no file/);
  });
  test('through a link', () => {
    write('2025/a.kakunin.yaml', checklist());
    symlinkSync(join(folder, '2025'), join(folder, 'link'));
    symlinkSync(join(folder, '2025/a.kakunin.yaml'), join(folder, 'b.kakunin.yaml'));
    assert.match(told('../link/a.kakunin.yaml').join(), /leads through a link/);
    assert.match(told('../b.kakunin.yaml').join(), /leads through a link/);
  });
  test('back to itself', () => {
    write('b.kakunin.yaml', checklist('2026/a.kakunin.yaml'));
    assert.match(told('../b.kakunin.yaml').join(), /leads back to this checklist/);
    assert.match(told('a.kakunin.yaml').join(), /leads back to this checklist/);
  });
  test('counts in the overview as in the check', () => {
    write('a.kakunin.yaml', checklist('b.kakunin.yaml'));
    const { out } = kakunin(['overview', '--format', 'json']);
    const { contracts } = JSON.parse(out) as { contracts: { problems: { warning: number } }[] };
    const { out: checked } = kakunin(['check', '--format', 'json']);
    const { summary } = JSON.parse(checked) as { summary: { warning: number } };
    assert.equal(contracts[0]?.problems.warning, summary.warning);
    assert.ok(summary.warning > 0);
  });
});

suite('kakunin diff --previous', () => {
  useFolder();
  setup(() => {
    write('2025/a.kakunin.yaml', checklist());
    write('2026/a.kakunin.yaml', checklist('../2025/a.kakunin.yaml', 'いいえ'));
  });
  const diff = (...argv: readonly string[]) => kakunin(['diff', '--previous', ...argv]);

  test('what the renewal changed, with the exit status of diff', () => {
    const { status, out } = diff('2026/a.kakunin.yaml');
    assert.equal(status, 0);
    assert.match(out, /^2025\/a\.kakunin\.yaml → 2026\/a\.kakunin\.yaml$/m);
    assert.match(out, /初回確認: はい → いいえ/);
    assert.equal(diff('2026/a.kakunin.yaml', '--exit-code').status, 1);
    const same = kakunin(['diff', '2025/a.kakunin.yaml', '2026/a.kakunin.yaml']);
    assert.equal(out, same.out);
  });

  const refused: readonly (readonly [what: string, argv: readonly string[], RegExp])[] = [
    ['no file', [], /Usage: kakunin diff OLD NEW \| --previous FILE/],
    ['two files', ['a', 'b'], /Usage:/],
    ['--git too', ['2026/a.kakunin.yaml', '--git', 'HEAD'], /Usage:/],
    ['a file without 前回', ['2025/a.kakunin.yaml'], /names no previous checklist/],
    ['a file that is gone', ['x.kakunin.yaml'], /no such file/],
    ['a path that leads nowhere', ['2027/a.kakunin.yaml'], /There is no file "b\.yaml" \(前回\)/],
  ];
  for (const [what, argv, expected] of refused) {
    test(`refuses ${what}`, () => {
      write('2027/a.kakunin.yaml', checklist('b.yaml'));
      const { status, out, err } = diff(...argv);
      assert.deepEqual([status, out], [2, '']);
      assert.match(err, expected);
    });
  }
});
