import assert from 'node:assert/strict';
import {
  hiddenCharacters,
  spellOutHiddenCharacters,
  withoutHiddenCharacters,
} from '../../../../src/core/text/hiddenCharacters';
import { hiddenCharacterName } from '../../../../src/core/text/hiddenCharacterName';

const character = (...codePoints: number[]): string => String.fromCodePoint(...codePoints);

function assertHidden(inserted: string, ...expected: string[]): void {
  const text = `乙は3${inserted}0日以内`;
  const labels = hiddenCharacters(text).map(({ start, end }) => text.slice(start, end));
  assert.deepEqual(labels, expected);
  assert.equal(
    withoutHiddenCharacters(text),
    expected.reduce((rest, each) => rest.replace(each, ''), text),
  );
}

suite('hidden characters', () => {
  const kinds = {
    'bidirectional overrides': [0x202a, 0x202b, 0x202c, 0x202d, 0x202e],
    'bidirectional isolates': [0x2066, 0x2067, 0x2068, 0x2069],
    'bidirectional marks': [0x200e, 0x200f, 0x061c],
    'zero width': [0x200b, 0x200c, 0x200d, 0x2060, 0xfeff, 0x180e, 0x34f],
    'invisible operators': [0x2061, 0x2062, 0x2063, 0x2064, 0x206a, 0x206f],
    'soft hyphen': [0xad],
    'tag characters': [0xe0001, 0xe0020, 0xe004e, 0xe007f],
    'variation selectors after a digit': [0xfe00, 0xfe0f, 0xe0100, 0xe01ef, 0x180b],
    fillers: [0x115f, 0x1160, 0x3164, 0xffa0, 0x2800],
    'annotation marks': [0xfff9, 0xfffa, 0xfffb],
    controls: [0x00, 0x07, 0x0d, 0x1b, 0x7f, 0x85, 0x9b],
    separators: [0x2028, 0x2029],
    'musical formatting': [0x1d173],
    'halves of characters': [0xd800, 0xdfff],
  };
  for (const [kind, codePoints] of Object.entries(kinds)) {
    test(kind, () => {
      for (const each of codePoints) assertHidden(character(each), character(each));
    });
  }

  test('what shows is not hidden', () => {
    const shown = ['', ' ', '\u3000', '\u00a0', '\t', '\n', '\u0338', '①', '㍿', 'か\u3099', '𠮷'];
    for (const each of shown) assertHidden(each);
  });

  test('a variation selector belongs to an ideograph or an emoji', () => {
    const kept = [
      '葛\u{e0100}',
      '𠮷\u{e0101}',
      '神\ufe00',
      '☎\ufe0f',
      '👍🏽',
      '✔\ufe0e',
      '4\ufe0f\u20e3',
    ];
    for (const each of kept) assertHidden(each);
    assertHidden('あ\u{e0100}', '\u{e0100}');
    assertHidden('葛\u{e0100}\u{e0101}', '\u{e0101}');
  });

  test('a zero width joiner belongs between two emoji', () => {
    for (const each of ['👨‍👩‍👧', '🏳️‍🌈', '👩🏽‍⚕️']) assertHidden(each);
    assertHidden('👨\u200d医', '\u200d');
    assertHidden('医\u200d👨', '\u200d');
  });

  test('spelled out, the text reads in the order of its characters', () => {
    assert.equal(
      spellOutHiddenCharacters('違約金は\u202e001\u202c万円'),
      '違約金は‹U+202E›001‹U+202C›万円',
    );
  });

  test('each has a name', () => {
    assert.equal(hiddenCharacterName(0x202e), 'a mark that changes the reading direction');
    assert.equal(hiddenCharacterName(0x1d173), 'an invisible character');
  });
});
