import assert from 'node:assert/strict';
import { nearestTo } from '../../../../../src/core/edit/batch/nearestTo';

suite('which operations are to blame for a difference', () => {
  const paths = [['様式'], ['項目', 'A', '備考'], ['項目', 'A', '期限'], ['項目', 'B', '備考']];
  const cases: readonly (readonly [place: string, blamed: readonly number[]])[] = [
    ['項目.A.備考', [1]],
    ['項目.A.備考.x', [1]],
    ['項目.A', [1, 2]],
    // Beside them in the row: another form of one of them may do.
    ['項目.A.合意内容', [1, 2]],
    ['項目.C', [1, 2, 3]],
    ['契約', []],
  ];
  for (const [place, blamed] of cases) {
    test(place, () => {
      const isNearest = nearestTo([place.split('.')], paths);
      assert.deepEqual(
        [...paths.keys()].filter((index) => isNearest(paths[index] ?? [])),
        blamed,
      );
    });
  }
});
