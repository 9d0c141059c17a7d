import assert from 'node:assert/strict';
import type { FactHolder } from '../../../../src/core/parse/factOf';
import { factOf } from '../../../../src/core/parse/factOf';

suite('facts that a holder keeps', () => {
  test('each is found once for the same input', () => {
    const holder: FactHolder = { facts: [] };
    let times = 0;
    const double = factOf((_: FactHolder, given: number) => {
      times++;
      return 2 * given;
    });
    assert.deepEqual([double(holder, 1), double(holder, 1), times], [2, 2, 1]);
    assert.deepEqual([double(holder, 2), times], [4, 2]);
  });

  test('what another bundle of the same code left in the slots is not taken for it', () => {
    const slots = 1_000;
    const left = { find: () => 'theirs', given: undefined, fact: 'theirs' };
    const holder: FactHolder = { facts: Array<unknown>(slots).fill(left) };
    const find = factOf(() => 'ours');
    assert.equal(find(holder, undefined), 'ours');
  });
});
