import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { readPathList } from '../../../src/cli/files/pathList';
import { folder, kakunin, useFolder, write } from '../../support/cliFolder';

const HEAD = 'kakunin: 1\n様式: 令和6年6月\n項目:\n';
const SOUND = `${HEAD}  P1-A-1:\n    初回確認: はい\n`;

suite('what has no end, or would make one', () => {
  useFolder();

  const others: Readonly<Record<string, (file: string) => void>> = {
    'a link to a device': (file) => symlinkSync('/dev/zero', file),
    'a pipe': (file) => void execFileSync('mkfifo', [file]),
    'a link to a pipe': (file) => {
      execFileSync('mkfifo', [`${file}.pipe`]);
      symlinkSync(`${file}.pipe`, file);
    },
  };
  for (const [name, make] of Object.entries(others)) {
    test(`${name} is told and not read, and the others are checked`, () => {
      write('a.kakunin.yaml', SOUND);
      make(join(folder, 'z.kakunin.yaml'));
      for (const command of ['check', 'fix']) {
        const { status, err } = kakunin([command, 'a.kakunin.yaml', 'z.kakunin.yaml']);
        assert.equal(status, 2);
        assert.match(err, /^z\.kakunin\.yaml: It is a device or a pipe, not a file\.$/m);
      }
      const { out } = kakunin(['check', 'a.kakunin.yaml', 'z.kakunin.yaml']);
      assert.match(out, /Checklists: 1\./);
      assert.equal(kakunin(['show', 'z.kakunin.yaml']).status, 2);
    });
  }

  test('a name that begins with a BOM is that name in a list with NUL', () => {
    const list = new TextEncoder().encode('\ufeffa.kakunin.yaml\0b.kakunin.yaml\0');
    assert.deepEqual(readPathList(list), ['\ufeffa.kakunin.yaml', 'b.kakunin.yaml']);
    const lines = new TextEncoder().encode('\ufeffa.kakunin.yaml\r\nb.kakunin.yaml\r\n');
    assert.deepEqual(readPathList(lines), ['a.kakunin.yaml', 'b.kakunin.yaml']);
  });

  test('a report does not repeat an edit of the whole text for each of many problems', () => {
    // Rows of Part 1 below one of Part 2: each is out of order, and one edit puts all of them right.
    const ids = ['P2-X-1', ...Array.from({ length: 400 }, (_, index) => `P1-X-${index + 1}`)];
    const rows = ids.map((id) => `  ${id}:\n    項目: あ\n    内容: い\n    初回確認: はい\n`);
    const text = `${HEAD}${rows.join('')}`;
    write('a.kakunin.yaml', text);
    for (const format of ['json', 'sarif']) {
      const { out } = kakunin(['check', '--format', format, 'a.kakunin.yaml']);
      assert.match(out, /item-order/);
      assert.ok(out.length < 4_000_000, `${format}: ${out.length} characters`);
    }
  }).timeout(120_000);

  test('a value of very many lines is compared', () => {
    const version = (last: string): string =>
      `${SOUND}    備考: |\n      a${'\n'.repeat(150_000)}      ${last}\n`;
    write('a.kakunin.yaml', version('b'));
    write('b.kakunin.yaml', version('c'));
    const { status, out } = kakunin(['diff', 'a.kakunin.yaml', 'b.kakunin.yaml']);
    assert.equal(status, 0);
    assert.match(out, /\+ c\n/);
  }).timeout(120_000);
});
