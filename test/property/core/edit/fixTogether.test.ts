import assert from 'node:assert/strict';
import fc from 'fast-check';
import editions from 'virtual:catalog';
import { analyze } from '../../../../src/core/analyze';
import { ParseBudget } from '../../../../src/core/edit/batch/parseBudget';
import type { Operation } from '../../../../src/core/edit/operation/operation';
import { planEdits } from '../../../../src/core/edit/plan/planEdits';
import { planTogether } from '../../../../src/core/edit/batch/planTogether';
import { anchorsUsedIn } from '../../../../src/core/edit/yaml/target';
import type { FixChoice } from '../../../../src/core/fixAll';
import { fixAll, safeFix } from '../../../../src/core/fixAll';
import { parseText } from '../../../../src/core/parse/yaml/parseText';
import { applyEdits } from '../../../../src/core/text/applyEdits';
import { damaged, damagedOf } from '../../../support/damaged';
import { dressedChecklist } from '../../../support/dress/checklist';
import { chosen } from '../../../support/dress/choices';
import { anyOperation } from '../../../support/dress/operations';
import { plainData } from '../../../support/dress/plainData';

const TIMEOUT = 600_000;
const RUNS = { numRuns: Number(process.env['KAKUNIN_RUNS'] ?? 120) };
const OPTIONS = { editions, today: '2026-11-23' };

/** What is to come out: each gesture by itself, one after another, what is refused left out. */
function oneByOne(
  text: string,
  gestures: readonly (readonly Operation[])[],
): { readonly text: string; readonly done: readonly number[] } {
  let parsed = parseText(text);
  const done: number[] = [];
  for (const [index, operations] of gestures.entries()) {
    const plan = planEdits(parsed, operations, editions);
    if (!plan.ok || plan.edits.length === 0) continue;
    done.push(index);
    parsed = plan.parsed;
  }
  return { text: parsed.text, done };
}

/** All fixes in that way, in up to ten rounds. */
function fixOneByOne(text: string, choose: FixChoice): string {
  let now = text;
  for (let round = 0; round < 10; round++) {
    const fixes = analyze(now, OPTIONS).problems.flatMap((problem) => choose(problem) ?? []);
    const told = new Map(fixes.map(({ operations }) => [JSON.stringify(operations), operations]));
    const next = oneByOne(now, [...told.values()]).text;
    if (next === now) break;
    now = next;
  }
  return now;
}

/** Kinds, and which of a problem's fixes of that kind. */
const FIXES: readonly (readonly [kind: string, place: number])[] = [
  ...(['add-completion-date', 'add-deadline', 'add-first-check-date', 'add-reason'] as const),
  ...(['add-texts', 'answer-no', 'insert-key', 'move-to-deadline', 'remove-deadline'] as const),
  ...(['remove-completion-date', 'remove-key', 'rename', 'write-value'] as const),
].map((kind) => [kind, 0] as const);
const SECOND = (['rename', 'write-value'] as const).map((kind) => [kind, 1] as const);
const choices: readonly FixChoice[] = [
  safeFix,
  ({ fixes }) => fixes.find(({ preferred }) => preferred),
  ({ fixes }) => fixes[0],
  ...[...FIXES, ...SECOND].map(
    ([id, place]): FixChoice =>
      ({ fixes }) =>
        fixes.filter(({ kind }) => kind.id === id)[place],
  ),
];

const anyGestures = fc
  .tuple(
    dressedChecklist,
    chosen(200, (made) => made),
  )
  .map(([{ text }, made]) => {
    const data = plainData(text) ?? null;
    const gestures = Array.from({ length: 1 + made.below(10) }, () =>
      Array.from({ length: made.below(4) === 3 ? 2 : 1 }, () => anyOperation(made, data)),
    );
    return { text, gestures };
  });

suite('many gestures planned together', () => {
  test('come to the same text as one by one, however dressed', () => {
    let done = 0;
    fc.assert(
      fc.property(anyGestures, ({ text, gestures }) => {
        const parsed = parseText(text);
        // Whether a value is shared may follow from one that is not yet changed.
        fc.pre(parsed.root?.kind === 'map' && anchorsUsedIn(parsed.root).size === 0);
        const budget = ParseBudget.forText(text);
        const together = planTogether(parsed, gestures, { editions, budget });
        const expected = oneByOne(text, gestures);
        assert.equal(together.parsed.text, expected.text);
        // Two operations of a gesture that undo each other count here, and not there.
        const isOther = (index: number): boolean =>
          gestures[index]?.length === 1 || expected.done.includes(index);
        assert.deepEqual(together.done.filter(isOther), expected.done);
        assert.equal(applyEdits(text, together.edits), expected.text);
        done += together.done.length;
      }),
      RUNS,
    );
    assert.ok(done > RUNS.numRuns, `only ${done} gestures were carried out`);
  }).timeout(TIMEOUT);

  const dressed = damagedOf(
    dressedChecklist.map(({ text }) => text),
    8,
  );
  for (const [name, texts] of Object.entries({ damaged, dressed })) {
    test(`every fix of one kind, as one by one: ${name}`, () => {
      let fixed = 0;
      fc.assert(
        fc.property(texts, fc.constantFrom(...choices), (text, choose) => {
          const result = fixAll(text, OPTIONS, choose);
          fixed += result.fixed.length;
          assert.equal(result.text, fixOneByOne(text, choose));
          assert.equal(applyEdits(text, result.edits), result.text);
        }),
        { ...RUNS, numRuns: RUNS.numRuns * 2 },
      );
      assert.ok(fixed > RUNS.numRuns / 4, `only ${fixed} fixes were made`);
    }).timeout(TIMEOUT);
  }
});
