import assert from 'node:assert/strict';
import type { Move } from '../../../../webview/place/slack';
import { keepPlace, takeUpSlack } from '../../../../webview/place/slack';

suite('keeping a place on the screen', () => {
  const cases: readonly (readonly [by: number, scrollY: number, slack: number, Move])[] = [
    // Rows above became higher: scroll after the place.
    [40, 500, 0, { slack: 0, scrollBy: 40 }],
    // Rows above became lower.
    [-40, 500, 0, { slack: 0, scrollBy: -40 }],
    [-40, 40, 0, { slack: 0, scrollBy: -40 }],
    // The page begins 10 above: 30 of room take the place of what has gone.
    [-40, 10, 0, { slack: 30, scrollBy: -40 }],
    [-40, 10, 25, { slack: 55, scrollBy: -40 }],
    // The room is given back before the page is scrolled.
    [20, 0, 30, { slack: 10, scrollBy: 0 }],
    [50, 0, 30, { slack: 0, scrollBy: 20 }],
  ];
  for (const [by, scrollY, slack, move] of cases) {
    test(`${by} at ${scrollY} with ${slack} of room: ${JSON.stringify(move)}`, () => {
      assert.deepEqual(keepPlace(by, { scrollY, slack }), move);
    });
  }

  test('the room goes once it is out of sight', () => {
    assert.deepEqual(takeUpSlack({ scrollY: 29, slack: 30 }), { slack: 30, scrollBy: 0 });
    assert.deepEqual(takeUpSlack({ scrollY: 30, slack: 30 }), { slack: 0, scrollBy: -30 });
  });
});
