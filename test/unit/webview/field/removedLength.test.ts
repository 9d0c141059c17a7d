import assert from 'node:assert/strict';
import { removedLength } from '../../../../webview/field/removedLength';

suite('what a change takes away', () => {
  const cases: readonly (readonly [before: string, after: string, removed: number])[] = [
    ['abcdef', '2', 6],
    ['abcdef', 'abcdef', 0],
    ['abcdef', 'abcdefg', 0],
    ['abcdef', 'abXf', 3],
    ['abcdef', '', 6],
    ['', 'abc', 0],
    ['aaaa', 'aa', 2],
    ['aa', 'aaaa', 0],
    ['乙は報告する。', '乙は、報告する。', 0],
  ];
  for (const [before, after, removed] of cases) {
    test(`${before} → ${after}: ${removed}`, () =>
      assert.equal(removedLength(before, after), removed));
  }
});
