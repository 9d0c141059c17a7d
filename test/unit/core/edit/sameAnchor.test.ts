import assert from 'node:assert/strict';
import editions from 'virtual:catalog';
import type { Operation } from '../../../../src/core/edit/operation/operation';
import { ParseBudget } from '../../../../src/core/edit/batch/parseBudget';
import { planTogether } from '../../../../src/core/edit/batch/planTogether';
import { planEdits } from '../../../../src/core/edit/plan/planEdits';
import { parseText } from '../../../../src/core/parse/yaml/parseText';
import { applyEdits } from '../../../../src/core/text/applyEdits';

const HEAD = 'kakunin: 1\n様式: 令和6年6月\n項目:\n';

/** The text after the operation, or the code of the refusal. */
function outcome(text: string, operation: Operation): string {
  const parsed = parseText(text);
  assert.deepEqual(parsed.errors, []);
  const plan = planEdits(parsed, [operation], editions);
  return plan.ok ? applyEdits(text, plan.edits) : plan.refusal.code;
}

const row = (id: string, value: string): string => `  ${id}:\n    備考: ${value}\n`;
const form = row('P2-C-5', '&a 甲');
const [one, two, three] = [row('P2-X-1', '*a'), row('P2-X-2', '&a 乙'), row('P2-X-3', '*a')];

/** An alias means the last anchor of its name above it. */
suite('two anchors of one name', () => {
  test('no row moves where an alias would mean the other one', () => {
    const text = HEAD + form + one + two + three;
    for (const [item, place, of] of [
      ['P2-X-3', 'before', 'P2-X-2'],
      ['P2-X-2', 'before', 'P2-X-1'],
      ['P2-X-2', 'after', 'P2-X-3'],
      ['P2-X-1', 'after', 'P2-X-3'],
    ] as const) {
      assert.equal(outcome(text, { kind: 'move-row', item, place, of }), 'unwritable', item);
    }
    const plain = row('P2-X-1', '丙');
    const move: Operation = { kind: 'move-row', item: 'P2-X-3', place: 'before', of: 'P2-X-1' };
    assert.equal(outcome(HEAD + form + plain + three, move), HEAD + form + three + plain);
    const equal = row('P2-X-2', '&a 甲');
    assert.equal(
      outcome(HEAD + form + plain + equal + three, move),
      HEAD + form + three + plain + equal,
    );
  });

  test('nor in a list, in braces, or by way of a second alias', () => {
    const move: Operation = { kind: 'move-row', item: 'P2-X-3', place: 'before', of: 'P2-X-2' };
    const list = '  P2-X-3:\n    未知: [*a, 丁]\n';
    assert.equal(outcome(HEAD + form + two + list, move), 'unwritable');
    const below = '  P2-X-3:\n    未知: &b\n      備考: *a\n他: *b\n';
    assert.equal(outcome(HEAD + form + two + below, move), 'unwritable');
    const braces =
      '様式: 令和6年6月\n項目: {P2-C-5: {備考: &a 甲}, P2-X-2: {備考: &a 乙}, P2-X-3: {備考: *a}}\n';
    assert.equal(outcome(braces, move), 'unwritable');
  });

  test('rows are not put into order where an alias would mean the other one', () => {
    const order: Operation = { kind: 'order-rows' };
    const [first, second] = [row('P1-A-2-1', '&a 甲'), row('P1-B-1', '&a 乙')];
    const late = row('P1-A-2-2', '*a');
    assert.equal(outcome(HEAD + first + second + late, order), 'unwritable');
    const plain = row('P1-B-1', '乙');
    assert.equal(outcome(HEAD + first + plain + late, order), HEAD + first + late + plain);
  });

  test('an anchor that an alias means is not removed, wherever it is', () => {
    const remove = (...path: readonly string[]): Operation => ({ kind: 'remove', path });
    const text = HEAD + form + two + three;
    assert.equal(outcome(text, remove('項目', 'P2-X-2')), 'shared');
    for (const field of ['未知: [&a 乙]', '&a 未知: 乙', '未知: {&a 乙: 丙}']) {
      const hidden = `  P2-X-2:\n    初回確認: はい\n    ${field}\n`;
      const other = HEAD + form + hidden + three;
      assert.equal(outcome(other, remove('項目', 'P2-X-2')), 'unwritable', field);
      assert.equal(outcome(other, remove('項目', 'P2-X-2', '未知')), 'unwritable', field);
    }
    const own = `${HEAD}${form}  P2-X-2:\n    初回確認: はい\n    &a 備考: 乙\n${three}`;
    const unset: Operation = { kind: 'unset', item: 'P2-X-2', field: '備考' };
    assert.equal(outcome(own, unset), 'unwritable');
    assert.equal(outcome(text, remove('項目', 'P2-X-3')), HEAD + form + two);
  });

  test('a row is added between them', () => {
    const text = HEAD + row('P1-A-1', '&a 甲') + row('P1-B-1', '&a 乙') + row('P2-C-5', '*a');
    const added = outcome(text, { kind: 'add-rows', items: ['P1-A-2-1'] });
    assert.match(added, /&a 甲\n {2}P1-A-2-1:.*\n {4}初回確認:\n {2}P1-B-1:/);
    assert.equal(added.replace(/ {2}P1-A-2-1:.*\n.*\n/, ''), text);
  });

  test('of several changes at once, only the one that would change an alias is left out', () => {
    const late = row('P1-A-2-2', '*a');
    const text = HEAD + row('P1-A-2-1', '&a 甲') + row('P1-B-1', '&a 乙') + late;
    const groups: readonly (readonly Operation[])[] = [
      [{ kind: 'order-rows' }],
      [{ kind: 'set', item: 'P1-B-1', field: '期限', value: '2026-12-01' }],
    ];
    const budget = new ParseBudget(1_000_000);
    const { parsed, done } = planTogether(parseText(text), groups, { editions, budget });
    assert.deepEqual(done, [1]);
    const after = text.replace('    備考: &a 乙', '    期限: 2026-12-01\n    備考: &a 乙');
    assert.equal(parsed.text, after);
  });
});
