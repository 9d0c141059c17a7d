import assert from 'node:assert/strict';
import { hasHiddenCharacter } from '../../../../src/core/text/hiddenCharacters';
import { plainLabel, plainMarkdown, plainText } from '../../../../src/core/text/plainText';

const RLO = '\u202e';

suite('Plain text', () => {
  const cases: readonly (readonly [text: string, shown: string])[] = [
    ['備考は 100 文字までです。', '備考は 100 文字までです。'],
    ['[a](command:b)', '[a] (command:b)'],
    ['[a](https://b.example) [c](file:///d)', '[a] (https://b.example) [c] (file:///d)'],
    ['[a][b](command:c "d")', '[a][b] (command:c "d")'],
    [
      '$(verified-filled) 承認済み \\$(check) $(sync~spin)',
      '$ (verified-filled) 承認済み \\$ (check) $ (sync~spin)',
    ],
    [`100${RLO}001`, '100‹U+202E›001'],
    ['[a]\u200b(command:b)', '[a]‹U+200B›(command:b)'],
    ['行\n次の行', '行\n次の行'],
  ];
  for (const [text, shown] of cases) {
    test(JSON.stringify(text), () => assert.equal(plainText(text), shown));
  }

  test('a label has one line', () => assert.equal(plainLabel('a]\n\n(b'), 'a] (b'));

  test('of a key as long as a file both ends of the sentence are left, in whole characters', () => {
    for (const key of ['k'.repeat(100_000), '𠮟'.repeat(100_000), RLO.repeat(100_000)]) {
      const shown = plainText(`キー「${key}」は使えません。`);
      assert.match(shown, /^キー「.*…/u);
      assert.ok(shown.length <= 1_000);
      assert.ok(!hasHiddenCharacter(shown));
      assert.ok(plainLabel(key).length <= 250);
      if (key[0] !== RLO) assert.match(shown, /」は使えません。$/);
    }
  });

  test('as Markdown it has no sign that could be markup, and reads as it was', () => {
    const text =
      'https://a.example www.a.example a@b.example [y](command:z) <b>x</b> *1* `c` & 表|#';
    const markdown = plainMarkdown(text);
    assert.doesNotMatch(markdown.replace(/&#\d+;/g, ''), /[!-/:-@[-`{-~]/);
    const read = markdown.replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)));
    assert.equal(read, text);
    assert.equal(plainMarkdown('    a\n1. b'), '&nbsp;&nbsp;&nbsp;&nbsp;a\n\n1&#46; b');
  });
});
