import type { Choices } from './choices';

const PIECES: readonly [string, ...string[]] = [
  '済み',
  ...['甲は、', '第12条', 'a: b', '# 注', ' #注', '"', "'", '\\', ' ', '　'],
  ...['\t', '- ', '*1', '&a', '{', '}', '[', ']', ':', ',', '?', '!', '%', '@', '`', '|', '>'],
  ...[
    'true',
    '12',
    '0x1F',
    '1e3',
    '.inf',
    '~',
    'null',
    'No',
    '2024-07-01',
    '=',
    '<<',
    '---',
    '...',
  ],
  ...['😀', '𠮷', 'か\u3099', 'é', 'ｱｲｳ', 'ＡＢＣ', '①', '\u200d', '葛\u{e0100}', '\u0301', '名'],
  ...['\n', '\n\n', '\n  ', '\n# ', '\n- ', '\n---\n', '\n...\n', '\n<<<<<<< ', ' \n', '\t\n'],
  ...['\u00a0', '\u0085', '\u2028', '\ufeff', '\u0007', '\u0000', '\u001b', '\ud800', '\udc00'],
  ...['あ'.repeat(200), 'a '.repeat(150), ':'.repeat(40)],
];

/** A value that somebody types or pastes; not empty, without line breaks at its end. */
export function anyValue(choices: Choices): string {
  const pieces = Array.from({ length: 1 + choices.below(5) }, () => choices.pick(PIECES));
  return pieces.join('').replace(/\n+$/, '') || '済み';
}

/** Words that may stand in a file as they are, plain or between quotes, in any place. */
export function plainWords(choices: Choices): string {
  return choices.pick([
    '済み',
    ...['はい', 'いいえ', '対象外', '2024-07-01', '契約書 第12条', '株式会社メディック'],
    ...[
      '12',
      'true',
      '0o17',
      '1_000',
      'a#b',
      'a:b',
      '😀 𠮷',
      'か\u3099',
      'ＡＢＣ　ｱｲｳ',
      '葛\u{e0100}',
      '長'.repeat(300),
    ],
  ]);
}
