import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { ExcerptSegment } from '../../../../src/core/compare/changeExcerpt';
import { changeExcerpt } from '../../../../src/core/compare/changeExcerpt';

const SIZE = { longest: 200, context: 10, change: 40 };
const LONG = '甲と乙は次のとおり合意する。'.repeat(150);

/** `same[changed]…`. */
function shown(segments: readonly ExcerptSegment[]): string {
  return segments
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
        for (const segments of [found.before, found.after]) {
          const length = segments.reduce((sum, piece) => sum + piece.text.length, 0);
          assert.ok(length <= SIZE.longest + 2 * SIZE.context, `${length}`);
        }
      }),
    );
  });
  test('where all is shown, the segments are the texts', () => {
    const all = { longest: Infinity, context: Infinity, change: Infinity };
    fc.assert(
      fc.property(text, text, (before, after) => {
        const found = changeExcerpt(before, after, all);
        const joined = (segments: readonly ExcerptSegment[]) =>
          segments.map((each) => each.text).join('');
        assert.deepEqual([joined(found.before), joined(found.after)], [before, after]);
      }),
    );
  });
});
