import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { folder, kakunin, only, read, useFolder, write } from '../../support/cliFolder';
import type { Written } from '../../support/legacyBytes';
import { legacyBytes } from '../../support/legacyBytes';

const NAME = 'a.kakunin.yaml';
const TEXT =
  'kakunin: 1\n様式: 令和6年6月\n項目:\n  P1-A-1:\n    初回確認: ○\n    備考: 確認?した\n';

/** `check` is 2 and says so; nothing writes the file. */
function assertRefused(bytes: Uint8Array, reason: string): void {
  write(NAME, bytes);
  const line = `${NAME}: ${reason}\n`;
  assert.deepEqual([kakunin(['check']).status, kakunin(['check']).err], [2, line]);
  assert.deepEqual([kakunin(['fix']).status, kakunin(['fix']).err], [2, line]);
  for (const argv of [
    ['set', NAME, 'P1-A-1', '備考=a'],
    ['unset', NAME, 'P1-A-1', '備考'],
  ]) {
    const { status, err } = kakunin(argv);
    assert.deepEqual([status, err], [2, `kakunin: ${line}`]);
  }
  assert.deepEqual(new Uint8Array(readFileSync(join(folder, NAME))), bytes);
}

suite('kakunin, files that are not UTF-8', () => {
  useFolder();
  const ways = [
    ['shift_jis', 'Shift_JIS'],
    ['euc-jp', 'EUC-JP'],
    ['iso-2022-jp', 'ISO-2022-JP'],
    ['utf-16le', 'UTF-16 LE'],
    ['utf-16be', 'UTF-16 BE'],
    ['utf-16le, BOM', 'UTF-16 LE'],
    ['utf-16be, BOM', 'UTF-16 BE'],
  ] as const satisfies readonly (readonly [Written, string])[];
  for (const [written, name] of ways) {
    test(`${written} is named, and left alone`, () => {
      const reason = `It is not UTF-8; it seems to be ${name}. Convert it to UTF-8 first.`;
      assertRefused(legacyBytes(TEXT, written), reason);
    });
  }

  test('one broken byte is named by its line, and left alone', () => {
    const bytes = new TextEncoder().encode(TEXT).map((byte) => (byte === 0x3f ? 0x93 : byte));
    const reason = 'It is not UTF-8: line 6 has bytes that are not. Correct that line as text.';
    assertRefused(bytes, reason);
  });

  test('U+FFFD in a valid file is an error at its place, and the rest can be edited', () => {
    write(NAME, TEXT.replace('?', '\ufffd'));
    const { status, out } = kakunin(['check', ...only('replacement-character')]);
    assert.equal(status, 1);
    assert.match(
      out,
      /^a\.kakunin\.yaml:6:11 error P1-A-1 \S+: Characters were lost here \(1 × U\+FFFD\)/,
    );
    assert.equal(kakunin(['set', NAME, 'P1-A-1', '初回確認=はい']).status, 0);
    assert.equal(read(NAME), TEXT.replace('?', '\ufffd').replace('○', 'はい'));
    assert.equal(kakunin(['set', NAME, 'P1-A-1', '備考=確認した']).status, 0);
    assert.equal(kakunin(['check', ...only('replacement-character')]).status, 0);
  });

  test('a file that was ruined whole says so, too, where it is no YAML any more', () => {
    const ruined = new TextDecoder().decode(legacyBytes(`${TEXT}契約: [`, 'shift_jis'));
    write(NAME, ruined);
    const { status, out } = kakunin(['check']);
    assert.equal(status, 1);
    assert.match(out, /:2:1 error Characters were lost here/);
  });
});
