import assert from 'node:assert/strict';
import editions from 'virtual:catalog';
import { rowById } from '../../../../../src/core/catalog/lookup';
import type { Edition } from '../../../../../src/core/catalog/types';
import { alterText } from '../../../../../src/core/edit/operation/alterText';

const [edition] = editions as readonly [Edition];
const place = rowById(edition, 'P2-A-6')!;

suite('altering a text of the form', () => {
  const target = { item: 'P2-A-6', field: '内容' } as const;

  test('sets the new text', () => {
    assert.deepEqual(alterText(place, '内容', { text: ' SLAを締結する。 ', seen: null }), {
      kind: 'set',
      ...target,
      seen: null,
      value: 'SLAを締結する。',
    });
  });

  test('the form’s own text, with term marks or without, takes the alteration back', () => {
    const own = place.row.内容;
    for (const text of [own, own.replaceAll('*5', ''), `${own} `, '', '  ']) {
      const back = { kind: 'unset', ...target, seen: 'a' };
      assert.deepEqual(alterText(place, '内容', { text, seen: 'a' }), back);
    }
  });
});
