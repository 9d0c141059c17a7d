import assert from 'node:assert/strict';
import { fileNameOf, isFileName } from '../../../../src/core/text/fileName';

suite('names of files', () => {
  test('a suggestion fits every file system', () => {
    const cases: readonly (readonly [words: readonly string[], name: string])[] = [
      [['株式会社A/B', 'PACS'], '株式会社A-B-PACS'],
      [['CON'], '_CON'],
      [['nul.x'], '_nul.x'],
      [['株式会社A.'], '株式会社A'],
      [['..', '-'], '確認表'],
      [[], '確認表'],
      [['a\u0000b\tc  d'], 'a-b-c-d'],
    ];
    for (const [words, name] of cases) assert.equal(fileNameOf(words, '確認表'), name);
    const long = fileNameOf(['株式会社'.repeat(100), '𠮷'.repeat(100)], '確認表');
    assert.ok(Buffer.byteLength(`${long}.kakunin.yaml`) <= 255);
    assert.ok(isFileName(`${long}.kakunin.yaml`));
  });
  test('what cannot be one', () => {
    for (const name of ['', ' ', '.a', 'a.', 'a/b', 'a:b', 'con.yaml', 'COM1', '契'.repeat(86)]) {
      assert.ok(!isFileName(name), name);
    }
    for (const name of ['a.kakunin.yaml', 'コン.yaml', 'console.yaml']) assert.ok(isFileName(name));
  });
});
