import assert from 'node:assert/strict';
import editions from 'virtual:catalog';
import { analyze } from '../../../src/core/analyze';
import { ParseBudget } from '../../../src/core/edit/batch/parseBudget';
import type { Operation } from '../../../src/core/edit/operation/operation';
import { planTogether } from '../../../src/core/edit/batch/planTogether';
import type { FixChoice } from '../../../src/core/fixAll';
import { fixAll } from '../../../src/core/fixAll';
import { parseText } from '../../../src/core/parse/yaml/parseText';
import type { Problem } from '../../../src/core/rules/problem';

const TIMEOUT = 60_000;
const OPTIONS = { editions, today: '2026-11-23' };
const HEAD = 'kakunin: 1\n様式: 令和6年6月\n';
const ROWS = `${HEAD}項目:\n`;
const MANY = 500;
const many = (make: (index: number) => string): string =>
  Array.from({ length: MANY }, (_, index) => make(index + 1)).join('');

const only =
  (id: string): FixChoice =>
  ({ fixes }) =>
    fixes.find(({ kind }) => kind.id === id);

/** The text with what `choose` chooses of the problems done, in so many tries; else some. */
function planned(text: string, choose: FixChoice, tries: number) {
  const { parsed, problems } = analyze(text, OPTIONS);
  const isChosen = (problem: Problem): boolean => choose(problem) !== undefined;
  const gestures = problems.filter(isChosen).map((each) => choose(each)?.operations ?? []);
  return planTogether(parsed, gestures, { editions, budget: new ParseBudget(tries) });
}

suite('hundreds of fixes of one text', () => {
  const cases: readonly (readonly [name: string, text: string, fix: string, tries: number])[] = [
    ['rows', ROWS + many((n) => `  P1-X-${n}:\n    初回確認: ○\n`), 'write-value', 1],
    [
      'CRLF',
      (ROWS + many((n) => `  P1-X-${n}:\n    期限: R6.7.1\n`)).replaceAll('\n', '\r\n'),
      'write-value',
      1,
    ],
    [
      'braces',
      `{kakunin: 1, 様式: 令和6年6月, 項目: {${many((n) => `P1-X-${n}: {初回確認: ○},\n `)}}}\n`,
      'write-value',
      1,
    ],
    ['one row', `${ROWS}  P1-A-1:\n${many((n) => `    未知${n}: 1\n`)}`, 'remove-key', 1],
    // The last one takes the comma before it along, and so waits for the one before.
    [
      'one row in braces',
      `${HEAD}項目: {P1-A-1: {${many((n) => `u${n}: 1, `)}z: 1}}\n`,
      'remove-key',
      3,
    ],
    ['keys', ROWS + many((n) => `  P1-X-${n}:\n    備孝: 済\n`), 'rename', 1],
    // The second operation is planned on what the first one made.
    ['two keys a row', ROWS + many((n) => `  P1-X-${n}:\n`), 'add-texts', 1],
    [
      'another day a row',
      ROWS + many((n) => `  P1-X-${n}:\n    初回確認: いいえ\n    完了日: 2030-01-01\n`),
      'move-to-deadline',
      1,
    ],
    // Below a block that keeps its blank lines only the second form will do.
    [
      'second forms',
      ROWS + many((n) => `  P1-X-${n}:\n    初回確認: 対象外\n    合意内容: |+\n      a\n\n`),
      'add-reason',
      2,
    ],
  ];
  for (const [name, text, fix, tries] of cases) {
    test(`${name}: tries needed, ${tries}`, () => {
      assert.ok(planned(text, only(fix), tries).done.length >= MANY);
    }).timeout(TIMEOUT);
  }

  test('one that cannot be written does not keep the others', () => {
    const text = ROWS + many((n) => `  P1-X-${n}:\n    &k 備孝: 1\n    役割分担: {*k : 1}\n`);
    const good = `${text}  P2-X-1:\n    備孝: 1\n`;
    // The key that an alias stands for cannot have another name: but for the last, where it is free.
    const { done, parsed } = planned(good, only('rename'), 20);
    assert.ok(done.length < 5);
    assert.match(parsed.text, /P2-X-1:\n {4}備考: 1\n$/);
  }).timeout(TIMEOUT);

  test('what is spent on those that cannot be written has an end', () => {
    const text = ROWS + many((n) => `  P1-X-${n}:\n    &k 備孝: 1\n    役割分担: {*k : 1}\n`);
    const budget = new ParseBudget(7);
    const set = (item: string): Operation => ({
      kind: 'rename',
      path: ['項目', item, '備孝'],
      to: '備考',
    });
    const gestures = Array.from({ length: MANY }, (_, n) => [set(`P1-X-${n + 1}`)]);
    planTogether(parseText(text), gestures, { editions, budget });
    assert.equal(budget.spend(), false);
  }).timeout(TIMEOUT);

  test('a fix of one problem shows the next, in one go', () => {
    const text = `${ROWS}  P1-X-1:\n    期限: 20240701\n    初回確認: ハイ\n  P1-A-1:\n    初回確認: ○\n`;
    const { text: fixed } = fixAll(text, OPTIONS);
    assert.deepEqual(fixAll(fixed, OPTIONS).edits, []);
    assert.match(fixed, /期限: 2024-07-01\n {4}初回確認: はい/);
  });
});
