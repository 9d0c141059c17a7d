import assert from 'node:assert/strict';
import { statSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { nodeGit } from '../../../src/cli/nodeGit';
import { nodeFiles } from '../../../src/cli/nodeIo';
import { translateTo } from '../../../src/language';
import { folder, kakunin, useFolder, write } from '../../support/cliFolder';
import { commit, git } from '../../support/gitFolder';

const HEAD = 'kakunin: 1\n様式: 令和6年6月\n項目:\n  P1-A-1:\n    初回確認: はい\n';
const TIMEOUT = 120_000;
const COMMANDS = [
  ['check', 'a.kakunin.yaml'],
  ['fix', 'a.kakunin.yaml'],
  ['set', 'a.kakunin.yaml', 'P1-A-1', '備考=一'],
  ['unset', 'a.kakunin.yaml', 'P1-A-1', '備考'],
  ['diff', 'b.kakunin.yaml', 'a.kakunin.yaml'],
];

/** Files of one line, and a checklist of which one line is too long. */
const lines = (size: number): Readonly<Record<string, () => Buffer>> => ({
  letters: () => Buffer.alloc(size, 'a'),
  braces: () => Buffer.alloc(size, '{a: '),
  quotes: () => Buffer.alloc(size, '"'),
  keys: () => Buffer.alloc(size, 'いいえ: '),
  'a remark': () => Buffer.concat([Buffer.from(`${HEAD}    備考: `), Buffer.alloc(size, 'あ')]),
});

suite('a file larger than a checklist', () => {
  useFolder();
  setup(() => write('b.kakunin.yaml', HEAD));
  const full = Number(process.env['KAKUNIN_HOSTILE'] ?? 0) >= 1_000_000;
  const size = full ? 50_000_000 : 16_000_002;
  for (const [name, make] of Object.entries(lines(size)).slice(0, full ? undefined : 1)) {
    test(`a line of ${size} characters: ${name}`, () => {
      write('a.kakunin.yaml', make());
      for (const argv of COMMANDS) {
        const { status, err, out } = kakunin(argv);
        assert.equal(status, 2, err);
        assert.match(err + out, /a\.kakunin\.yaml.*larger than 16 MB/s, argv.join(' '));
      }
      const { out, err } = kakunin(['show', 'a.kakunin.yaml']);
      assert.match(err, /larger than 16 MB/);
      assert.equal(out, `${statSync(join(folder, 'a.kakunin.yaml')).size} bytes\n`);
    }).timeout(TIMEOUT);
  }

  test('is told in Japanese too', () => {
    write('a.kakunin.yaml', Buffer.alloc(16_000_001, 'a'));
    assert.match(kakunin(['check', '--lang', 'ja']).err, /16\.1 MBあります。.*16 MBを超えている/);
    translateTo('en');
  });

  test('is not read: 1.9 GB that no disk holds, and the others are done', () => {
    write('a.kakunin.yaml', '');
    truncateSync(join(folder, 'a.kakunin.yaml'), 1_900_000_000);
    const files = nodeFiles(folder);
    const read = (path: string): Uint8Array => {
      assert.doesNotMatch(path, /a\.kakunin/, 'read');
      return files.read(path);
    };
    for (const argv of [
      ['check'],
      ['fix'],
      ['fix', '--dry-run'],
      ['diff', 'b.kakunin.yaml', 'a.kakunin.yaml'],
      ['set', 'a.kakunin.yaml', 'P1-A-1', '備考=一'],
    ]) {
      const { status, err } = kakunin(argv, { files: { ...files, read } });
      assert.equal(status, 2, argv.join(' '));
      assert.match(err, /a\.kakunin\.yaml: It has 1900 MB .* larger than 16 MB/);
    }
    const { out } = kakunin(['check'], { files: { ...files, read } });
    assert.match(out, /b\.kakunin\.yaml/, 'the others are checked');
    assert.equal(kakunin(['show', 'a.kakunin.yaml'], { files: { ...files, read } }).status, 0);
  });

  test('is not read from git either', () => {
    git(['init', '--quiet', '--initial-branch=main']);
    write('a.kakunin.yaml', Buffer.alloc(17_000_000, 'a'));
    commit();
    write('a.kakunin.yaml', HEAD);
    commit();
    const asked: string[] = [];
    const real = nodeGit(folder);
    const { out, status } = kakunin(
      ['diff', '--git', 'HEAD~1', 'a.kakunin.yaml', 'b.kakunin.yaml'],
      {
        git: (args, input) => {
          const outcome = real(args, input);
          if (args.includes('--batch')) asked.push(String(outcome.stdout.length));
          return outcome;
        },
      },
    );
    assert.equal(status, 0);
    assert.match(out, /It has 17 MB .* larger than 16 MB/);
    assert.match(out, /b\.kakunin\.yaml|a\.kakunin\.yaml/);
    assert.ok(
      asked.every((length) => Number(length) < 1_000_000),
      asked.join(),
    );
  });

  const most = full ? 16_000_000 : 100_000;
  for (const [name, make] of Object.entries(lines(most - 200))) {
    test(`${most} characters: ${name}, at every command`, () => {
      write('a.kakunin.yaml', make());
      for (const argv of COMMANDS) {
        const { status, err } = kakunin(argv);
        assert.ok(status <= 2);
        assert.doesNotMatch(err, /^ +at /m, argv.join(' '));
      }
    }).timeout(TIMEOUT);
  }
});
