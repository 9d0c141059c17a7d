import assert from 'node:assert/strict';
import type { Due } from '../../../../src/core/contracts/due';
import { dueOf } from '../../../../src/core/contracts/due';
import {
  dueGroups,
  PERIODS,
  periodText,
  personsOf,
} from '../../../../src/core/contracts/dueGroups';
import { translateTo } from '../../../../src/language';
import { contract, row, TODAY } from './checklists';

/** A contract with one open row for each 期限 and 担当者. */
function dueOn(...rows: readonly (readonly [day: string, person?: string])[]): readonly Due[] {
  const ids = ['P1-A-1', 'P1-A-2-1', 'P1-A-2-2', 'P1-B-1', 'P1-B-2', 'P1-B-3-1', 'P1-B-3-2'];
  const lines = rows.flatMap(([day, person], at) =>
    row(ids[at] ?? '', `期限: ${day}`, ...(person === undefined ? [] : [`担当者: ${person}`])),
  );
  return dueOf([contract('a', ['項目:', ...lines])], TODAY);
}

suite('what is due, by how soon', () => {
  test('overdue, within 7 days, within 30 days, later', () => {
    const due = dueOn(
      ['2026-11-27'],
      ['2026-11-28'],
      ['2026-12-05'],
      ['2026-12-06'],
      ['2026-12-28'],
      ['2026-12-29'],
    );
    assert.deepEqual(
      dueGroups(due, TODAY).map((group) => [group.period, group.due.map(({ date }) => date)]),
      [
        ['overdue', ['2026-11-27']],
        ['week', ['2026-11-28', '2026-12-05']],
        ['month', ['2026-12-06', '2026-12-28']],
        ['later', ['2026-12-29']],
      ],
    );
  });

  test('a period without anything is left out', () => {
    assert.deepEqual(dueGroups([], TODAY), []);
    assert.deepEqual(
      dueGroups(dueOn(['2027-11-28']), TODAY).map(({ period }) => period),
      ['later'],
    );
  });

  test('each has a name in both languages', () => {
    const names = (['ja', 'en'] as const).flatMap((language) =>
      PERIODS.map((period) => periodText(period, translateTo(language))),
    );
    assert.equal(new Set(names).size, 2 * PERIODS.length);
  });

  test('persons by name with how much they have to do; nobody comes last', () => {
    const due = dueOn(
      ['2026-12-01', '佐藤'],
      ['2026-12-02'],
      ['2026-12-03', '伊藤'],
      ['2026-12-04', '佐藤'],
      ['2026-12-05', '""'],
    );
    assert.deepEqual(personsOf(due), [
      ['伊藤', 1],
      ['佐藤', 2],
      [null, 2],
    ]);
  });
});
