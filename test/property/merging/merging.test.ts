import assert from 'node:assert/strict';
import fc from 'fast-check';
import editions from 'virtual:catalog';
import { analyze } from '../../../src/core/analyze';
import type { Operation } from '../../../src/core/edit/operation/operation';
import { planEdits } from '../../../src/core/edit/plan/planEdits';
import { parseText } from '../../../src/core/parse/yaml/parseText';
import { substance } from '../../support/dress/inverse';
import { expectedAfter } from '../../support/dress/oracle';
import type { Plain } from '../../support/dress/plainData';
import { plainData } from '../../support/dress/plainData';
import type { Meeting } from './cases';
import { idsOf, meeting, oneValue, twoRows } from './cases';
import type { Merged } from './gitMerge';
import { gitMerge } from './gitMerge';

const TIMEOUT = 600_000;
/** Merges of one run go to one process. */
const TOGETHER = 25;
const RUNS = { numRuns: Math.ceil(Number(process.env['KAKUNIN_RUNS'] ?? 400) / 20 / TOGETHER) };

/** Has git merge what is generated; gives how many merges there were. */
function mergeAll(
  meetings: fc.Arbitrary<Meeting | undefined>,
  look: (meeting: Meeting, merged: Merged) => void,
): number {
  let merges = 0;
  const together = fc.array(meetings, { minLength: TOGETHER, maxLength: TOGETHER });
  fc.assert(
    fc.property(together, (all) => {
      const cases = all.filter((each) => each !== undefined);
      for (const [index, merged] of gitMerge(cases).entries()) look(cases[index]!, merged);
      merges += cases.length;
    }),
    RUNS,
  );
  return merges;
}

const told = ({ changes }: Meeting, { text }: Merged): string =>
  `${JSON.stringify(changes)}\n${text}`;

suite('a merge by git', () => {
  test('of two rows, neighbours too, has both changes and no conflict', () => {
    const merges = mergeAll(twoRows, (each, merged) => {
      assert.equal(merged.conflicts, 0, told(each, merged));
      const expected = each.changes.reduce<Plain>(
        (data, change) => expectedAfter(data, change),
        plainData(each.base) ?? null,
      );
      const found = plainData(merged.text);
      assert.deepEqual(substance(found), substance(expected), told(each, merged));
      assert.deepEqual(idsOf(merged.text), idsOf(each.base));
    });
    assert.ok(merges > (RUNS.numRuns * TOGETHER) / 3, `only ${merges} merges`);
  }).timeout(TIMEOUT);

  test('of one value changed to two is a conflict, seen and not edited', () => {
    const merges = mergeAll(oneValue, (each, merged) => {
      assert.ok(merged.conflicts > 0, told(each, merged));
      const analysis = analyze(merged.text, { editions, today: '2026-11-23' });
      assert.deepEqual(
        analysis.problems.map(({ rule }) => rule),
        ['merge-conflict'],
        told(each, merged),
      );
      const plan = planEdits(parseText(merged.text), [each.changes[0]], editions);
      assert.ok(!plan.ok && plan.refusal.code === 'not-readable');
    });
    assert.ok(merges > (RUNS.numRuns * TOGETHER) / 3, `only ${merges} merges`);
  }).timeout(TIMEOUT);
});

const HEAD = 'kakunin: 1\n様式: 令和6年6月\n項目:\n';
const THREE = `${HEAD}  P1-A-1:\n    初回確認: いいえ\n  P1-A-2-1:\n    初回確認:\n  P1-B-1:\n    初回確認:\n`;
const IN_BRACES = `${HEAD}  P1-A-1: {初回確認: いいえ}\n  P1-A-2-1: {初回確認: いいえ}\n`;
const NO_END = `${HEAD}  P1-A-1:\n    初回確認:\n  P1-A-2-1:`;
const OWN = `${HEAD}${['P2-X-1', 'P2-X-2', 'P2-X-3']
  .map((id) => `  ${id}:\n    項目: ${id}\n    内容: 確認する\n    初回確認:\n`)
  .join('')}`;
const MOVE: Operation = { kind: 'move-row', item: 'P2-X-3', place: 'before', of: 'P2-X-2' };
const retitle = (item: string): Operation => {
  return { kind: 'set', item, field: '項目', value: '改めた項目' };
};
const complete = (item: string): Operation => {
  return { kind: 'set', item, field: '完了日', value: '2024-07-22' };
};
const answer = (item: string): Operation => {
  return { kind: 'set', item, field: '初回確認', value: 'はい' };
};
const remove = (item: string): Operation => ({ kind: 'remove', path: ['項目', item] });

/** What holds and what does not: git needs one line between two changes that is the same in both. */
suite('what git merges', () => {
  const cases: readonly (readonly [string, string, Operation, Operation, boolean])[] = [
    [
      '完了日 at the end of a row, the next answered',
      THREE,
      complete('P1-A-1'),
      answer('P1-A-2-1'),
      true,
    ],
    ['a row removed, the one below changed', THREE, remove('P1-A-1'), answer('P1-A-2-1'), true],
    [
      'a row removed, the last line of the one above changed',
      THREE,
      remove('P1-A-2-1'),
      answer('P1-A-1'),
      false,
    ],
    [
      'a row added, the last line of the one above changed',
      THREE,
      { kind: 'add-rows', items: ['P1-A-2-2'] },
      answer('P1-A-2-1'),
      false,
    ],
    [
      'a row added, the row below changed',
      THREE,
      { kind: 'add-rows', items: ['P1-A-2-2'] },
      answer('P1-B-1'),
      true,
    ],
    [
      'the last line of the file is a key, without line break',
      NO_END,
      answer('P1-A-1'),
      answer('P1-A-2-1'),
      false,
    ],
    ['an added row moved, another one changed', OWN, MOVE, retitle('P2-X-1'), true],
    ['an added row moved, the same one changed', OWN, MOVE, retitle('P2-X-3'), true],
    ['an added row moved, the one that it passed changed', OWN, MOVE, retitle('P2-X-2'), false],
    ['rows of one line each, in braces', IN_BRACES, answer('P1-A-1'), answer('P1-A-2-1'), false],
  ];
  for (const [title, base, ours, theirs, merges] of cases) {
    test(`${title}: ${merges ? 'both are in' : 'a conflict'}`, () => {
      const [merged] = gitMerge([meeting(base, [ours, theirs]) ?? assert.fail()]);
      assert.equal(merged?.conflicts, merges ? 0 : 1, merged?.text);
    });
  }
});
