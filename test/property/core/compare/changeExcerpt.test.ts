import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { ExcerptPiece } from '../../../../src/core/compare/changeExcerpt';
import { changeExcerpt } from '../../../../src/core/compare/changeExcerpt';

const SIZE = { longest: 200, context: 10, change: 40 };
const LONG = '甲と乙は次のとおり合意する。'.repeat(150);

/** `same[changed]…`. */
function shown(pieces: readonly ExcerptPiece[]): string {
  return pieces
    .map(({ kind, text }) => (kind === 'cut' ? '…' : kind === 'changed' ? `[${text}]` : text))
    .join('');
}

suite('a change, cut out of long texts', () => {
  const word = fc.constantFrom('甲', '乙', '。', 'a', ' ', '\n', '😀', '😁', '損害を', 'ab');
  const text = fc.array(word, { maxLength: 40 }).map((words) => words.join(''));
  const long = fc
    .tuple(text, fc.constantFrom('', LONG, '同'.repeat(500)), text)
    .map(([start, middle, end]) => `${start}${middle}${end}`);

  test('two texts give two sides, and no more than is to be shown', () => {
    fc.assert(
      fc.property(long, long, (before, after) => {
        const found = changeExcerpt(before, after, SIZE);
        assert.equal(shown(found.before) === shown(found.after), before === after);
        for (const pieces of [found.before, found.after]) {
          const length = pieces.reduce((sum, piece) => sum + piece.text.length, 0);
          assert.ok(length <= SIZE.longest + 2 * SIZE.context, `${length}`);
        }
      }),
    );
  });
  test('where all is shown, the pieces are the texts', () => {
    const all = { longest: Infinity, context: Infinity, change: Infinity };
    fc.assert(
      fc.property(text, text, (before, after) => {
        const found = changeExcerpt(before, after, all);
        const joined = (pieces: readonly ExcerptPiece[]) =>
          pieces.map((each) => each.text).join('');
        assert.deepEqual([joined(found.before), joined(found.after)], [before, after]);
      }),
    );
  });
});
