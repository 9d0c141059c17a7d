import assert from 'node:assert/strict';
import { readMatrixMessage } from '../../../src/protocol/checkMatrixMessage';

suite('messages of the page of a matrix', () => {
  const cases: readonly (readonly [string, unknown, unknown])[] = [
    ['ready', { type: 'ready', more: 1 }, { type: 'ready' }],
    [
      'a row',
      { type: 'open', path: 'file:///a', item: 'P2-C-4', command: 'x' },
      { type: 'open', path: 'file:///a', item: 'P2-C-4' },
    ],
    [
      'the head',
      { type: 'open', path: 'file:///a', item: null },
      { type: 'open', path: 'file:///a', item: null },
    ],
    ['no path', { type: 'open', item: 'P2-C-4' }, undefined],
    ['no item', { type: 'open', path: 'file:///a' }, undefined],
    ['an item of two lines', { type: 'open', path: 'file:///a', item: 'P2\nC' }, undefined],
    ['another type', { type: 'edit', path: 'file:///a', item: null }, undefined],
    ['no object', 'ready', undefined],
    ['nothing', null, undefined],
  ];
  for (const [title, data, expected] of cases) {
    test(title, () => assert.deepEqual(readMatrixMessage(data), expected));
  }
});
