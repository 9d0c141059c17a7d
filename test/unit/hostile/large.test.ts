import assert from 'node:assert/strict';
import { translateTo } from '../../../src/language';
import { kakunin, useFolder, write } from '../cliFolder';

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
      assert.ok(out.length > 1_000_000, 'show prints what it cannot read as it is');
    }).timeout(TIMEOUT);
  }

  test('is told in Japanese too', () => {
    write('a.kakunin.yaml', Buffer.alloc(16_000_001, 'a'));
    assert.match(kakunin(['check', '--lang', 'ja']).err, /16 MBを超えています/);
    translateTo('en');
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
