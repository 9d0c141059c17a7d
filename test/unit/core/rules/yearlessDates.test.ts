import assert from 'node:assert/strict';
import editions from 'virtual:catalog';
import { analyze } from '../../../../src/core/analyze';
import { fixAll } from '../../../../src/core/fixAll';
import { applyEdits } from '../../../../src/core/text/applyEdits';

const OPTIONS = { editions, today: '2026-11-27' };

function textWith(row: string, head = ''): string {
  return `kakunin: 1\n様式: 令和6年6月\n${head}項目:\n  P1-A-1:\n    初回確認: いいえ\n${row}`;
}

/** The days that the light bulb offers, each with whether `fix` would write it unasked. */
function offered(text: string): readonly (readonly [day: string | null, safe: boolean])[] {
  return analyze(text, OPTIONS).problems.flatMap(({ rule, fixes }) =>
    rule === 'invalid-date'
      ? fixes.flatMap(({ safe, operations }) =>
          operations.flatMap((each) => (each.kind === 'set' ? [[each.value, safe] as const] : [])),
        )
      : [],
  );
}

const FIRST = '初回確認日:\n  Part1: 2026-09-07\n';

suite('a date without its year, in a file', () => {
  const cases: readonly (readonly [
    title: string,
    text: string,
    ...days: (readonly [string, boolean])[],
  ])[] = [
    [
      'a completion before the first check is offered nothing',
      textWith('    完了日: 9/1\n', FIRST),
    ],
    ['nor one after today', textWith('    完了日: 12/1\n', FIRST)],
    ['a completion in between', textWith('    完了日: 9/8\n', FIRST), ['2026-09-08', false]],
    ['a completion without a first check', textWith('    完了日: 12/1\n'), ['2025-12-01', false]],
    [
      'a first check is never after today',
      textWith('    初回確認日: 12/1\n'),
      ['2025-12-01', false],
    ],
    [
      'a first check in the head',
      textWith('', '初回確認日:\n  Part1: 12/1\n'),
      ['2025-12-01', false],
    ],
    ['a deadline may lie ahead', textWith('    期限: 3/31\n', FIRST), ['2027-03-31', false]],
    ['or be past already', textWith('    期限: 10/1\n', FIRST), ['2026-10-01', false]],
    [
      'with its year it is certain',
      textWith('    完了日: R8.10.5（月）\n', FIRST),
      ['2026-10-05', true],
    ],
  ];
  for (const [title, text, ...days] of cases) {
    test(title, () => {
      assert.deepEqual(offered(text), days);
      const after = applyEdits(text, fixAll(text, OPTIONS).edits);
      for (const [day, safe] of days) assert.equal(after.includes(day), safe);
    });
  }
});
