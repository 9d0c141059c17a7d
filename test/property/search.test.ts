import assert from 'node:assert/strict';
import fc from 'fast-check';

suite('the search of the property tests', () => {
  test('has the seed of test/support/search.mjs, so that a commit is judged alike twice', () => {
    assert.equal(typeof fc.readConfigureGlobal().seed, 'number');
  });
});
