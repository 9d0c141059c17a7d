import assert from 'node:assert/strict';
import fc from 'fast-check';
import { wordsOf } from '../../../../src/core/compare/words';
import { anyText } from '../../../support/checklists';

/** `期限は[-7-]{+8+}月`. */
function marked(before: string, after: string): string {
  const marks = { same: ['', ''], added: ['{+', '+}'], removed: ['[-', '-]'] } as const;
  return wordsOf(before, after)
    .map(({ kind, text }) => marks[kind][0] + text + marks[kind][1])
    .join('');
}

suite('words that changed', () => {
  const cases: readonly (readonly [before: string, after: string, expected: string])[] = [
    ['', '', ''],
    ['済み', '済み', '済み'],
    ['', '済み', '{+済み+}'],
    ['済み', '', '[-済み-]'],
    ['2026-10-05', '2026-10-15', '2026-10-[-05-]{+15+}'],
    [
      '検知後1時間以内に一次報告を行う',
      '検知後2時間以内に一次報告と復旧の見込みの報告を行う',
      '検知後[-1-]{+2+}時間以内に一次報告{+と復旧の見込みの報告+}を行う',
    ],
    ['連絡窓口を用意する', '相談窓口を用意する', '[-連絡-]{+相談+}窓口を用意する'],
    ['一行目\n二行目', '一行目\n三行目', '一行目\n[-二-]{+三+}行目'],
  ];
  for (const [before, after, expected] of cases) {
    test(`${JSON.stringify(before)} → ${JSON.stringify(after)}`, () => {
      assert.equal(marked(before, after), expected);
    });
  }

  test('both texts can be read from the pieces', () => {
    fc.assert(
      fc.property(anyText, anyText, (before, after) => {
        const pieces = wordsOf(before, after);
        const without = (kind: string) =>
          pieces
            .filter((piece) => piece.kind !== kind)
            .map(({ text }) => text)
            .join('');
        assert.equal(without('added'), before);
        assert.equal(without('removed'), after);
        assert.ok(pieces.every(({ text }) => text !== ''));
      }),
    );
  });

  test('both texts can be read from the pieces of long texts', () => {
    const anyLong = fc
      .array(fc.constantFrom('ア', '乙は、', '医療機関', '\n', 'a', ' ', '👨‍👩‍👧', '\u0300', '。'), {
        minLength: 900,
        maxLength: 3000,
        size: 'max',
      })
      .map((words) => words.join(''));
    fc.assert(
      fc.property(anyLong, fc.nat(), fc.string(), (before, at, put) => {
        const place = at % before.length;
        const after = before.slice(0, place) + put + before.slice(place + 3);
        const pieces = wordsOf(before, after);
        const without = (kind: string) =>
          pieces
            .filter((piece) => piece.kind !== kind)
            .map(({ text }) => text)
            .join('');
        assert.equal(without('added'), before);
        assert.equal(without('removed'), after);
      }),
      { numRuns: 30 },
    );
  }).timeout(30_000);

  test('a change within a long text is told by its words', () => {
    const start = '乙は、医療機関の求めに応じて報告する。'.repeat(200);
    assert.equal(
      marked(`${start}期限は7月。${start}`, `${start}期限は8月。${start}`),
      `${start}期限は[-7-]{+8+}月。${start}`,
    );
  });

  test('texts with little in common are told as a whole', () => {
    assert.equal(
      marked('契約書 第12条', '毎月の定例会で乙が報告する'),
      '[-契約書 第12条-]{+毎月の定例会で乙が報告する+}',
    );
  });

  test('so are long texts of the same words in another order', () => {
    const words = Array.from({ length: 5000 }, (_, index) => `${index} `);
    const [a, b] = [words.join(''), words.toReversed().join('')];
    assert.deepEqual(wordsOf(a, b), [
      { kind: 'removed', text: a },
      { kind: 'added', text: b },
    ]);
  });
});
