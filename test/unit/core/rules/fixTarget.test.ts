import assert from 'node:assert/strict';
import editions from 'virtual:catalog';
import { analyze } from '../../../../src/core/analyze';
import type { Fix } from '../../../../src/core/problems/fix';
import type { Problem } from '../../../../src/core/rules/problem';
import { findFix, fixTarget } from '../../../../src/core/rules/fixTarget';

const ROW = 'kakunin: 1\n様式: 令和6年6月\n項目:\n  P1-A-1:\n';

function problemsOf(row: string): readonly Problem[] {
  return analyze(`${ROW}${row}\n`, { editions, today: '2026-11-23' }).problems;
}

/** The values that the fix writes. */
function values(fix: Fix | undefined): readonly unknown[] | undefined {
  return fix?.operations.map((each) => ('value' in each ? each.value : each.kind));
}

suite('a fix that was shown for an older text', () => {
  const lead = (value: string): string => `    役割分担:\n      主担当: ${value}`;

  test('writes what it said, wherever it now stands among others', () => {
    const before = problemsOf(lead('医療')).find(({ rule }) => rule === 'invalid-value');
    const after = problemsOf(lead('事業'));
    const now = after.find(({ rule }) => rule === 'invalid-value');
    assert.ok(before && now);
    assert.notDeepEqual(before.fixes.map(values), now.fixes.map(values));
    for (const fix of before.fixes) {
      assert.deepEqual(values(findFix(after, fixTarget(before, fix))), values(fix));
    }
  });

  test('is gone where the problem now asks for another value', () => {
    const [before] = problemsOf('    初回確認: ○').filter(({ rule }) => rule === 'answer-variant');
    assert.ok(before?.fixes[0]);
    const target = fixTarget(before, before.fixes[0]);
    assert.deepEqual(values(findFix(problemsOf('    初回確認: yes'), target)), ['はい']);
    assert.equal(findFix(problemsOf('    初回確認: ×'), target), undefined);
  });
});
