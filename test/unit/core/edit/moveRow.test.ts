import assert from 'node:assert/strict';
import editions from 'virtual:catalog';
import { analyze } from '../../../../src/core/analyze';
import { moveOwnRow } from '../../../../src/core/edit/operation/ownRow';
import type { MoveRowOperation, Operation } from '../../../../src/core/edit/operation/operation';
import { planEdits } from '../../../../src/core/edit/plan/planEdits';
import { buildChecklist } from '../../../../src/core/model/checklist';
import { parseText } from '../../../../src/core/parse/yaml/parseText';
import { applyEdits } from '../../../../src/core/text/applyEdits';

const HEAD = 'kakunin: 1\n様式: 令和6年6月\n項目:\n  P2-C-5:\n    初回確認: はい\n';

const move = (item: string, place: 'before' | 'after', of: string): MoveRowOperation => {
  return { kind: 'move-row', item, place, of };
};

function edited(text: string, operation: Operation): string {
  const plan = planEdits(parseText(text), [operation], editions);
  assert.ok(plan.ok, plan.ok ? '' : plan.refusal.code);
  return applyEdits(text, plan.edits);
}

/** Moves the second of two rows before the first, then the first after the second: the same text. */
function assertSwapped(before: string, after: string): void {
  for (const newline of ['\n', '\r\n']) {
    const [from, to] = [before, after].map((rows) => (HEAD + rows).replaceAll('\n', newline));
    assert.equal(edited(from!, move('P2-X-2', 'before', 'P2-X-1')), to);
    assert.equal(edited(from!, move('P2-X-1', 'after', 'P2-X-2')), to);
    // And back again.
    assert.equal(edited(to!, move('P2-X-2', 'after', 'P2-X-1')), from);
  }
}

const one = '  P2-X-1:\n    項目: 一\n    内容: 甲\n';
const two = "  P2-X-2: # 二\n    項目: '二' # 注\n    内容: |-\n      乙\n\n      丙\n";

suite('moving an own row', () => {
  test('moves its lines and no others', () => {
    assertSwapped(one + two, two + one);
    const text = HEAD + one + two;
    const plan = planEdits(parseText(text), [move('P2-X-2', 'before', 'P2-X-1')], editions);
    assert.ok(plan.ok);
    assert.deepEqual(
      plan.edits.map(({ start, end, newText }) => [text.slice(start, end), newText]),
      [
        ['', two],
        [two, ''],
      ],
    );
  });

  test('with the comments above it and on its lines; a blank line between two rows stays between them', () => {
    const [first, second] = [`  # 一の注\n${one}    # 一の末尾\n`, `  # 二の注\n  # 続き\n${two}`];
    assertSwapped(`${first}\n${second}`, `${second}\n${first}`);
    assertSwapped(`\n${first}\n\n${second}\n# 終わり\n`, `\n${second}\n\n${first}\n# 終わり\n`);
  });

  test('a comment that stands alone between two rows stays there, a heading above them', () => {
    const alone = '\n  # ここから交渉中\n\n';
    assertSwapped(one + alone + two, two + alone + one);
    assertSwapped(`  # X 追加した項目\n${one}${two}`, `  # X 追加した項目\n${two}${one}`);
  });

  test('without a final line break, the file still has none', () => {
    const [first, second] = [one.trimEnd(), two.trimEnd()];
    assertSwapped(`${one}\n${second}`, `${two}\n${first}`);
    assertSwapped(one + second, two + first);
  });

  test('a text that ends with blank lines keeps them', () => {
    const kept = '  P2-X-1:\n    項目: 一\n    内容: |+\n      甲\n\n';
    assertSwapped(kept + two, two + kept);
  });

  test('past several rows, and past rows of others', () => {
    const three = '  P2-X-3:\n    項目: 三\n';
    const other = '  P9-Z-9:\n    備考: 他\n';
    const text = `${HEAD}${one}\n${other}\n${two}${three}`;
    assert.equal(
      edited(text, move('P2-X-3', 'before', 'P2-X-1')),
      `${HEAD}${three}${one}\n${other}\n${two}`,
    );
    assert.equal(
      edited(text, move('P2-X-1', 'after', 'P2-X-3')),
      `${HEAD}${other}\n${two}${three}${one}`.replace(three, `${three}\n`),
    );
  });

  test('in braces: the rows change places with their comments, and the commas stay', () => {
    const rows = (first: string, second: string): string =>
      `kakunin: 1\n様式: 令和6年6月\n項目: {\n    P2-C-5: {初回確認: はい},\n    ${first}\n    ${second}\n  }\n`;
    const from = rows('# 一\n    P2-X-1: {項目: "a, b"}, # 右', 'P2-X-2: {項目: 二}');
    const to = rows('P2-X-2: {項目: 二},', '# 一\n    P2-X-1: {項目: "a, b"} # 右');
    assert.equal(edited(from, move('P2-X-2', 'before', 'P2-X-1')), to);
    assert.equal(edited(to, move('P2-X-1', 'before', 'P2-X-2')), from);
    const line = '様式: 令和6年6月\n項目: {P2-X-1: {項目: 一}, P2-X-2: {項目: 二}} # 注\n';
    assert.equal(
      edited(line, move('P2-X-1', 'after', 'P2-X-2')),
      '様式: 令和6年6月\n項目: {P2-X-2: {項目: 二}, P2-X-1: {項目: 一}} # 注\n',
    );
  });

  test('changes nothing where the row is there already', () => {
    const text = HEAD + one + two;
    assert.equal(edited(text, move('P2-X-1', 'before', 'P2-X-2')), text);
    assert.equal(edited(text, move('P2-X-1', 'before', 'P2-X-1')), text);
  });

  test('is refused for rows of the form, of another Part, and rows that are gone', () => {
    const refusal = (...[item, place, of]: Parameters<typeof move>): string | undefined => {
      const plan = planEdits(parseText(HEAD + one + two), [move(item, place, of)], editions);
      return plan.ok ? undefined : plan.refusal.code;
    };
    assert.equal(refusal('P2-C-5', 'before', 'P2-X-1'), 'row-not-own');
    assert.equal(refusal('P2-X-1', 'before', 'P2-C-5'), 'row-not-own');
    assert.equal(refusal('P2-X-1', 'before', 'P1-X-1'), 'row-not-own');
    assert.equal(refusal('P2-X-3', 'before', 'P2-X-1'), 'row-gone');
    assert.equal(refusal('P2-X-1', 'before', 'P2-X-3'), 'row-gone');
    const shared = `${HEAD}  P2-X-1: &a\n    項目: 一\n  P2-X-2: *a\n`;
    const plan = planEdits(parseText(shared), [move('P2-X-2', 'before', 'P2-X-1')], editions);
    assert.ok(!plan.ok && plan.refusal.code === 'unwritable');
  });
});

suite('moving an own row up or down', () => {
  const text = `${HEAD}  P1-X-1:\n${one}${two}`;
  const checklist = buildChecklist(parseText(text), editions) ?? assert.fail();

  test('goes past the own row of its Part above or below it', () => {
    assert.deepEqual(moveOwnRow(checklist, 'P2-X-2', 'up'), [move('P2-X-2', 'before', 'P2-X-1')]);
    assert.deepEqual(moveOwnRow(checklist, 'P2-X-1', 'down'), [move('P2-X-1', 'after', 'P2-X-2')]);
  });

  test('changes nothing at the ends', () => {
    assert.deepEqual(moveOwnRow(checklist, 'P2-X-1', 'up'), []);
    assert.deepEqual(moveOwnRow(checklist, 'P2-X-2', 'down'), []);
    assert.deepEqual(moveOwnRow(checklist, 'P1-X-1', 'down'), []);
  });

  test('the order of own rows is that of the parties: nothing puts it back', () => {
    const moved = HEAD + two + one;
    const { problems } = analyze(moved, { editions, today: '2026-11-28' });
    assert.deepEqual(
      problems.filter(({ rule }) => rule === 'item-order'),
      [],
    );
    assert.equal(edited(moved, { kind: 'order-rows' }), moved);
    const late = `${moved}  P2-A-1:\n    初回確認: はい\n`;
    const found = analyze(late, { editions, today: '2026-11-28' });
    const misplaced = found.problems.filter(({ rule }) => rule === 'item-order');
    assert.deepEqual(
      misplaced.map(({ item }) => item),
      ['P2-A-1'],
    );
    assert.match(edited(late, { kind: 'order-rows' }), /P2-A-1[^]*P2-C-5[^]*P2-X-2[^]*P2-X-1/);
  });

  test('is refused for a row that is gone', () => {
    assert.deepEqual(moveOwnRow(checklist, 'P2-X-9', 'up'), { code: 'row-gone', item: 'P2-X-9' });
  });
});
