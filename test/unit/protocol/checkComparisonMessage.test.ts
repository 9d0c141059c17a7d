import assert from 'node:assert/strict';
import { readComparisonMessage } from '../../../src/protocol/checkComparisonMessage';

suite('readComparisonMessage', () => {
  test('takes every message of the protocol, and nothing else in it', () => {
    for (const message of [
      { type: 'ready' },
      { type: 'open-diff', item: null },
      { type: 'open-diff', item: 'P1-A-1' },
      { type: 'open-table', item: 'P2-X-1' },
      { type: 'open-version', side: 'before', line: 3 },
      { type: 'open-version', side: 'after', line: null },
    ]) {
      assert.deepEqual(readComparisonMessage({ ...message, command: 'x' }), message);
    }
  });

  test('refuses what is none', () => {
    for (const data of [
      null,
      'ready',
      [],
      {},
      { type: 'toString' },
      { type: 'open-diff' },
      { type: 'open-diff', item: '' },
      { type: 'open-table', item: null },
      { type: 'open-table', item: 'a\nb' },
      { type: 'open-table', item: 'x'.repeat(200) },
      { type: 'open-version', side: 'middle', line: 1 },
      { type: 'open-version', side: 'after', line: 0 },
      { type: 'open-version', side: 'after' },
    ]) {
      assert.equal(readComparisonMessage(data), undefined, JSON.stringify(data));
    }
  });
});
