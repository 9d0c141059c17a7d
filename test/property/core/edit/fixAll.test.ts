import assert from 'node:assert/strict';
import fc from 'fast-check';
import editions from 'virtual:catalog';
import type { Analysis } from '../../../../src/core/analyze';
import { analyze } from '../../../../src/core/analyze';
import { fixAll } from '../../../../src/core/fixAll';
import { applyEdits } from '../../../../src/core/text/applyEdits';
import { damaged } from '../../../support/damaged';

const TIMEOUT = 300_000;
const RUNS = { numRuns: Number(process.env.KAKUNIN_RUNS ?? 150) };
const OPTIONS = { editions, today: '2026-11-23' };

function errorsIn({ problems }: Analysis): number {
  return problems.filter(({ severity }) => severity === 'error').length;
}

/** The lines of rows of which no problem tells, and which are no row of the form's missing ones. */
function soundLines(text: string, { checklist, problems }: Analysis): readonly string[] {
  const troubled = new Set(problems.map(({ item }) => item));
  const rows = checklist?.rows.filter(({ id }) => !troubled.has(id)) ?? [];
  return rows.flatMap(({ entry }) => text.slice(entry.span.start, entry.span.end).split(/\r?\n/));
}

suite('every safe fix, on any damaged checklist', () => {
  test('ends, adds no error, and is done after one run', () => {
    let fixes = 0;
    fc.assert(
      fc.property(damaged, (text) => {
        const before = analyze(text, OPTIONS);
        const result = fixAll(text, OPTIONS);
        fixes += result.fixed.length;
        assert.equal(applyEdits(text, result.edits), result.text);
        const after = analyze(result.text, OPTIONS);
        assert.ok(errorsIn(after) <= errorsIn(before), 'there are more errors');
        const again = fixAll(result.text, OPTIONS);
        assert.deepEqual(again.edits, []);
      }),
      RUNS,
    );
    assert.ok(fixes > 50, `only ${fixes} fixes were made`);
  }).timeout(TIMEOUT);

  test('leaves every line of a row without problem as it is', () => {
    fc.assert(
      fc.property(damaged, (text) => {
        const before = analyze(text, OPTIONS);
        const result = fixAll(text, OPTIONS);
        const after = result.text.split(/\r?\n/).join('\n');
        for (const line of soundLines(text, before)) assert.ok(after.includes(line), line);
      }),
      RUNS,
    );
  }).timeout(TIMEOUT);
});

suite('what is fixed unasked', () => {
  const text = (first: string, completed: string): string =>
    `kakunin: 1\n様式: 令和6年6月\n初回確認日:\n  Part1: ${first}\n項目:\n  P1-A-1:\n    初回確認: いいえ\n    完了日: ${completed}\n`;
  const cases: readonly (readonly [first: string, completed: string, after: string])[] = [
    ['2024-07-01', '令和6年7月22日', '2024-07-22'],
    ['2024-07-01', '20240722', '2024-07-22'],
    // A year would be a guess.
    ['2024-07-01', '7/22', '7/22'],
    // A contradiction is for people to look at.
    ['2024-07-01', '令和6年6月22日', '令和6年6月22日'],
    ['2024-07-01', '令和6年2月30日', '令和6年2月30日'],
  ];
  for (const [first, completed, after] of cases) {
    test(`完了日 ${completed} after a first check on ${first}`, () => {
      const fixed = fixAll(text(first, completed), OPTIONS).text;
      assert.ok(fixed.includes(`完了日: ${after}\n`), fixed);
    });
  }

  test('a day in the head stays where it would contradict a row', () => {
    assert.match(fixAll(text('R6.7.1', '2024-06-22'), OPTIONS).text, /Part1: R6\.7\.1\n/);
    assert.match(fixAll(text('R6.7.1', '2024-07-22'), OPTIONS).text, /Part1: 2024-07-01\n/);
  });
});
