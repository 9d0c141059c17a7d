import assert from 'node:assert/strict';
import type { ProblemPlaces, Whereabouts } from '../../../../webview/place/problemStops';
import { nextStop } from '../../../../webview/place/problemStops';

/** Three problems of the head, the first without a field, and problems in two of four rows. */
const PLACES: ProblemPlaces = {
  head: [{}, { field: '医療機関' }, { field: '契約.締結予定日' }],
  rows: ['P1-A-1', 'P1-A-2', 'P1-B-1', 'P1-B-2'],
  hasProblems: (item) => item === 'P1-A-2' || item === 'P1-B-2',
};
const NOWHERE: Whereabouts = { item: null, head: undefined, field: undefined };
const inRow = (item: string): Whereabouts => ({ ...NOWHERE, item });
const shownInHead = (head: number): Whereabouts => ({ ...NOWHERE, head });
const inField = (field: string): Whereabouts => ({ ...NOWHERE, field });

suite('F8: the next and the previous problem', () => {
  const cases: readonly (readonly [
    name: string,
    from: Whereabouts,
    next: number | string,
    previous: number | string,
  ])[] = [
    ['nowhere', NOWHERE, 0, 'P1-B-2'],
    ['the first problem of the head', shownInHead(0), 1, 'P1-B-2'],
    ['the last problem of the head', shownInHead(2), 'P1-A-2', 1],
    ['a problem of the head that is solved', shownInHead(7), 'P1-A-2', 1],
    ['a field of the head with a problem', inField('医療機関'), 2, 0],
    ['a field of the head without one', inField('事業者'), 0, 'P1-B-2'],
    ['a row above', inRow('P1-A-1'), 'P1-A-2', 2],
    ['a row with problems', inRow('P1-A-2'), 'P1-B-2', 2],
    ['a row between', inRow('P1-B-1'), 'P1-B-2', 'P1-A-2'],
    ['the last row', inRow('P1-B-2'), 0, 'P1-A-2'],
    ['a row that is gone', inRow('P9-Z-1'), 'P1-A-2', 1],
  ];
  const stop = (at: number | string) => (typeof at === 'number' ? { head: at } : { item: at });
  for (const [name, from, next, previous] of cases) {
    test(`from ${name}`, () => {
      assert.deepEqual(nextStop('next', from, PLACES), stop(next));
      assert.deepEqual(nextStop('previous', from, PLACES), stop(previous));
    });
  }

  test('without problems there is no stop', () => {
    const places = { ...PLACES, head: [], hasProblems: () => false };
    assert.equal(nextStop('next', inRow('P1-A-1'), places), undefined);
    assert.equal(nextStop('previous', NOWHERE, places), undefined);
  });

  test('the only problem is the next one again', () => {
    const places = { ...PLACES, head: [], hasProblems: (item: string) => item === 'P1-B-1' };
    for (const direction of ['next', 'previous'] as const) {
      assert.deepEqual(nextStop(direction, inRow('P1-B-1'), places), { item: 'P1-B-1' });
    }
  });
});
