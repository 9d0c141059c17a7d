import assert from 'node:assert/strict';
import editions from 'virtual:catalog';
import type { FieldOperation, Operation } from '../../../../src/core/edit/operation/operation';
import { planEdits } from '../../../../src/core/edit/plan/planEdits';
import type { Field } from '../../../../src/core/format/fields';
import { parseText } from '../../../../src/core/parse/yaml/parseText';
import { applyEdits } from '../../../../src/core/text/applyEdits';
import { yaml } from '../../../support/yaml';

const set = (item: string | null, field: Field, value: string | null): FieldOperation => ({
  kind: 'set',
  item,
  field,
  value,
});
const unset = (item: string | null, field: Field): FieldOperation => ({
  kind: 'unset',
  item,
  field,
});

/** The text after the operations; the reason where they are refused. */
function edited(text: string, ...operations: readonly Operation[]): string {
  const plan = planEdits(parseText(text), operations, editions);
  if (!plan.ok) return `refused: ${plan.refusal.code}`;
  const result = applyEdits(text, plan.edits);
  assert.equal(plan.parsed.text, result);
  return result;
}

/** Lines that differ, as a diff prints them: nothing else may have changed by a byte. */
function changedLines(before: string, after: string): readonly string[] {
  const [a, b] = [before.split('\n'), after.split('\n')];
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  return [
    ...a.slice(start, a.length - end).map((line) => `-${line}`),
    ...b.slice(start, b.length - end).map((line) => `+${line}`),
  ];
}

function assertChange(
  text: string,
  operations: readonly Operation[] | Operation,
  ...lines: readonly string[]
): void {
  const after = edited(text, ...[operations].flat());
  assert.deepEqual(changedLines(text, after), lines);
}

function assertRefused(text: string, operation: Operation, code: string): void {
  assert.equal(edited(text, operation), `refused: ${code}`);
}

const head = 'kakunin: 1\n様式: 令和6年6月\n';

suite('setting a value that is there', () => {
  const file = (line: string): string =>
    `${head}項目:\n  P1-A-1:\n    初回確認: はい\n    ${line}\n`;
  const cases: readonly (readonly [was: string, value: string, becomes: string])[] = [
    ['備考: 済み', '確認した', '備考: 確認した'],
    ['備考: 済み # 例', '確認した', '備考: 確認した # 例'],
    ['備考: 済み   # 例', '確認した', '備考: 確認した   # 例'],
    ['備考:   済み', '確認した', '備考:   確認した'],
    ['備考: "済み" # 例', '確認した', '備考: "確認した" # 例'],
    ["備考: '済み'", 'it is', "備考: 'it is'"],
    ["備考: '済み'", "it's", "備考: 'it''s'"],
    ['備考: "済み"', '「"」と\\', '備考: "「\\"」と\\\\"'],
    ['備考:', '確認した', '備考: 確認した'],
    ['備考: # 例', '確認した', '備考: 確認した # 例'],
    ['備考: ~', '確認した', '備考: 確認した'],
    ['備考: null # 例', '確認した', '備考: 確認した # 例'],
    ['備考: 済み', 'true', '備考: "true"'],
    ['備考: 済み', '12', '備考: "12"'],
    ['備考: 済み', '~', '備考: "~"'],
    ['備考: 済み', 'a: b', '備考: "a: b"'],
    ['備考: 済み', '- a', '備考: "- a"'],
    ['備考: 済み', '済み # 例', '備考: "済み # 例"'],
    ['備考: 済み', ' 前後 ', '備考: " 前後 "'],
    ['備考: 済み', '*1を参照', '備考: "*1を参照"'],
    ['備考: 済み', '第1条: 甲は…', '備考: "第1条: 甲は…"'],
    ['備考: 済み', '　全角の空白', '備考: 　全角の空白'],
    ['備考: 済み', '𠮷野家😀', '備考: 𠮷野家😀'],
    ['備考: 済み', 'タブ\tあり', '備考: "タブ\\tあり"'],
    ['備考: 済み', '\u0007', '備考: "\\u0007"'],
    ['備考: !!str 済み', '確認した', '備考: !!str 確認した'],
    ['備考: &a 済み', '確認した', '備考: &a 確認した'],
    ['"備考": 済み', '確認した', '"備考": 確認した'],
    ['備考 : 済み', '確認した', '備考 : 確認した'],
    ['完了日: 2024-07-01', '2024-07-22', '完了日: 2024-07-22'],
  ];
  for (const [was, value, becomes] of cases) {
    const field = was.includes('完了日') ? '完了日' : '備考';
    test(`${was} → ${JSON.stringify(value)}`, () => {
      const lines = was === becomes ? [] : [`-    ${was}`, `+    ${becomes}`];
      assertChange(file(was), set('P1-A-1', field, value), ...lines);
      const crlf = file(was).replaceAll('\n', '\r\n');
      const expected = file(becomes).replaceAll('\n', '\r\n');
      assert.equal(edited(crlf, set('P1-A-1', field, value)), expected);
      assert.equal(edited(`\ufeff${crlf}`, set('P1-A-1', field, value)), `\ufeff${expected}`);
      const cut = file(was).replace(/\n$/, '');
      assert.equal(edited(cut, set('P1-A-1', field, value)), file(becomes).replace(/\n$/, ''));
    });
  }

  test('the same value changes nothing', () => {
    assertChange(file('備考: "済み"'), set('P1-A-1', '備考', '済み'));
    assertChange(file('備考: |-\n      一\n      二'), set('P1-A-1', '備考', '一\n二'));
  });

  test('no value leaves the key and its comment', () => {
    assertChange(
      file('備考: 済み # 例'),
      set('P1-A-1', '備考', null),
      '-    備考: 済み # 例',
      '+    備考: # 例',
    );
    assertChange(
      file('備考: |\n      一\n      二'),
      set('P1-A-1', '備考', null),
      '-    備考: |',
      '-      一',
      '-      二',
      '+    備考:',
    );
  });
});

suite('text of several lines', () => {
  const file = (lines: string): string =>
    `${head}項目:\n  P2-C-4:\n${lines}\n  P2-C-5:\n    初回確認:\n`;

  test('becomes a literal block', () => {
    assertChange(
      file('    備考: 一 # 例'),
      set('P2-C-4', '備考', '一\n\n二'),
      '-    備考: 一 # 例',
      '+    備考: |- # 例',
      '+      一',
      '+',
      '+      二',
    );
    assertChange(
      file('    初回確認: はい'),
      set('P2-C-4', '合意内容', '甲は、\n乙は、'),
      '+    合意内容: |-',
      '+      甲は、',
      '+      乙は、',
    );
  });

  test('keeps the block it has, its header, comment, indentation and the blank lines behind', () => {
    assertChange(
      file('    合意内容: | # 案\n        甲は、\n        乙は、\n\n    備考: 済み'),
      set('P2-C-4', '合意内容', '甲は、\n丙は、'),
      '-        乙は、',
      '+        丙は、',
    );
    assertChange(
      file('    合意内容: |+\n      甲は、\n\n'),
      set('P2-C-4', '合意内容', '乙は、'),
      '-      甲は、',
      '+      乙は、',
    );
    assertChange(
      file('    合意内容: |-\n      甲は、\n      乙は、'),
      set('P2-C-4', '合意内容', '甲は、'),
      '-      乙は、',
    );
  });

  test('a folded block becomes a literal one', () => {
    assertChange(
      file('    備考: >-\n      一\n      二'),
      set('P2-C-4', '備考', '一\n三'),
      '-    備考: >-',
      '-      一',
      '-      二',
      '+    備考: |-',
      '+      一',
      '+      三',
    );
  });

  test('that begins with spaces or holds only them reads back', () => {
    for (const value of ['  字下げ\n本文', '\n本文', '本文\n ', ' \n ', 'a\n\tb', '\tタブ\n本文']) {
      const after = edited(file('    備考: 一'), set('P2-C-4', '備考', value));
      assert.ok(!after.startsWith('refused'), JSON.stringify(value));
      assertChange(after, set('P2-C-4', '備考', value));
    }
  });

  test('in CRLF files the new lines are CRLF', () => {
    const text = file('    備考: 一').replaceAll('\n', '\r\n');
    const after = edited(text, set('P2-C-4', '備考', '一\r\n二'));
    assert.equal(after, text.replace('備考: 一', '備考: |-\r\n      一\r\n      二'));
  });

  test('in a flow map is double-quoted', () => {
    assertChange(
      `${head}項目:\n  P1-A-1: {備考: 一}\n`,
      set('P1-A-1', '備考', '一\n二'),
      '-  P1-A-1: {備考: 一}',
      '+  P1-A-1: {備考: "一\\n二"}',
    );
  });
});

suite('adding a key', () => {
  const file = (lines: string): string =>
    `${head}\n項目:\n  # A\n  P1-A-1: # 開示資料\n${lines}\n\n  # 次\n  P1-A-2-1:\n    初回確認:\n`;

  test('at its canonical place', () => {
    assertChange(
      file('    初回確認: いいえ # 要確認\n    # まだ\n    備考: 済み'),
      set('P1-A-1', '完了日', '2024-07-22'),
      '+    完了日: 2024-07-22',
    );
    assert.equal(
      edited(
        file('    初回確認: いいえ # 要確認\n    # まだ\n    備考: 済み'),
        set('P1-A-1', '完了日', '2024-07-22'),
      ),
      file('    初回確認: いいえ # 要確認\n    完了日: 2024-07-22\n    # まだ\n    備考: 済み'),
    );
  });

  test('before the first key, under the comment that names the row', () => {
    assert.equal(
      edited(file('    # 注\n    備考: 済み'), set('P1-A-1', '初回確認', 'はい')),
      file('    初回確認: はい\n    # 注\n    備考: 済み'),
    );
  });

  test('after keys in another order, without moving them', () => {
    assert.equal(
      edited(file('    備考: 済み\n    初回確認: いいえ'), set('P1-A-1', '完了日', '2024-07-22')),
      file('    備考: 済み\n    初回確認: いいえ\n    完了日: 2024-07-22'),
    );
  });

  test('after a block, also one that keeps its blank lines', () => {
    assert.equal(
      edited(file('    合意内容: |\n      甲は、'), set('P1-A-1', '備考', '済み')),
      file('    合意内容: |\n      甲は、\n    備考: 済み'),
    );
    const kept = `${head}項目:\n  P1-A-1:\n    合意内容: |+\n      甲は、\n\n  P1-A-2-1:\n`;
    assert.equal(
      edited(kept, set('P1-A-1', '備考', '済み')),
      kept.replace('甲は、\n\n', '甲は、\n\n    備考: 済み\n'),
    );
  });

  test('to a row that has none yet, indented as the others', () => {
    assertChange(
      `${head}項目:\n    P1-A-1: # 開示\n    P1-A-2-1:\n        初回確認:\n`,
      set('P1-A-1', '初回確認', 'はい'),
      '+        初回確認: はい',
    );
    assertChange(
      `${head}項目:\n  P1-A-1: {}\n`,
      set('P1-A-1', '初回確認', 'はい'),
      '-  P1-A-1: {}',
      '+  P1-A-1: {初回確認: はい}',
    );
    assertChange(
      `${head}項目:\n  P1-A-1: ~ # 例\n`,
      set('P1-A-1', '初回確認', 'はい'),
      '-  P1-A-1: ~ # 例',
      '+  P1-A-1: {初回確認: はい} # 例',
    );
  });

  test('to a flow map', () => {
    const flow = `${head}項目:\n  P1-A-1: { 初回確認: いいえ, 備考: "a, b" } # 例\n`;
    assertChange(
      flow,
      set('P1-A-1', '完了日', '2024-07-22'),
      '-  P1-A-1: { 初回確認: いいえ, 備考: "a, b" } # 例',
      '+  P1-A-1: { 初回確認: いいえ, 完了日: 2024-07-22, 備考: "a, b" } # 例',
    );
    assertChange(
      `${head}項目:\n  P1-A-1: {備考: 済}\n`,
      set('P1-A-1', '役割分担.主担当', '共同'),
      '-  P1-A-1: {備考: 済}',
      '+  P1-A-1: {役割分担: {主担当: 共同}, 備考: 済}',
    );
  });

  test('below a map that is not there, is empty, or has other keys', () => {
    assertChange(
      file('    初回確認: はい\n    備考: 済'),
      set('P1-A-1', '役割分担.事業者', '一次報告'),
      '+    役割分担:',
      '+      事業者: 一次報告',
    );
    assertChange(
      file('    初回確認: はい\n    役割分担: # 協議中\n    備考: 済'),
      set('P1-A-1', '役割分担.事業者', '一次報告'),
      '+      事業者: 一次報告',
    );
    assertChange(
      file('    役割分担:\n      主担当: 共同\n      事業者: 報告'),
      set('P1-A-1', '役割分担.医療機関', '窓口'),
      '+      医療機関: 窓口',
    );
  });

  test('at the top level', () => {
    assertChange(head + '項目:\n', set(null, '医療機関', '青葉台病院'), '+医療機関: 青葉台病院');
    assertChange(`# 表題\n\n様式: 令和6年6月\n項目:\n`, set(null, 'kakunin', '1'), '+kakunin: 1');
    assertChange(
      `\ufeff様式: 令和6年6月\r\n項目:`,
      set(null, '初回確認日.Part2', '2024-07-08'),
      '+初回確認日:\r',
      '+  Part2: 2024-07-08\r',
    );
    assertChange(
      `{kakunin: 1, 項目: {}}`,
      set(null, '様式', '令和6年6月'),
      '-{kakunin: 1, 項目: {}}',
      '+{kakunin: 1, 様式: 令和6年6月, 項目: {}}',
    );
  });

  test('at the end of a file without a final line break', () => {
    const text = `${head}項目:\n  P1-A-1:\n    初回確認: いいえ`;
    assert.equal(
      edited(text, set('P1-A-1', '完了日', '2024-07-22')),
      `${text}\n    完了日: 2024-07-22`,
    );
  });

  test('of a row that is not in the file: the row at its place, with its comment', () => {
    const text = yaml`
      kakunin: 1
      様式: 令和6年6月
      項目:
        # A 事業者選定・事業者管理
        P1-A-1:
          初回確認: はい
        # B 医療機関の内部体制
        P1-B-2:
          初回確認: はい
        P1-B-4:
          初回確認: はい
    `;
    assertChange(
      text,
      set('P1-A-2-1', '備考', '済み'),
      '+  P1-A-2-1: # 事業者管理 ①',
      '+    初回確認:',
      '+    備考: 済み',
    );
    assert.match(
      edited(text, set('P1-B-1', '初回確認', 'はい')),
      /# B 医療機関の内部体制\n {2}P1-B-1: # .+\n {4}初回確認: はい\n {2}P1-B-2:/,
    );
    assert.match(
      edited(text, set('P2-X-1', '項目', '訓練')),
      /P1-B-4:\n {4}初回確認: はい\n {2}P2-X-1:\n {4}項目: 訓練\n {4}初回確認:\n/,
    );
  });
});

suite('removing a key', () => {
  const file = (lines: string): string =>
    `${head}項目:\n  P1-A-1:\n${lines}\n  P1-A-2-1:\n    初回確認:\n`;

  test('takes its lines and no other', () => {
    assertChange(
      file('    初回確認: いいえ\n    # 注\n    完了日: 2024-07-22 # 済\n    備考: a'),
      unset('P1-A-1', '完了日'),
      '-    完了日: 2024-07-22 # 済',
    );
    assertChange(
      file('    初回確認: いいえ\n    合意内容: |\n      一\n\n      二\n\n    備考: a'),
      unset('P1-A-1', '合意内容'),
      '-    合意内容: |',
      '-      一',
      '-',
      '-      二',
    );
    assertChange(
      file('    初回確認: いいえ'),
      unset('P1-A-1', '初回確認'),
      '-    初回確認: いいえ',
    );
  });

  test('of a map: the map goes with its last key', () => {
    const text = file('    役割分担:\n      主担当: 共同\n      事業者: 報告');
    assertChange(text, unset('P1-A-1', '役割分担.事業者'), '-      事業者: 報告');
    assertChange(
      text,
      [unset('P1-A-1', '役割分担.事業者'), unset('P1-A-1', '役割分担.主担当')],
      '-    役割分担:',
      '-      主担当: 共同',
      '-      事業者: 報告',
    );
  });

  test('of a flow map', () => {
    const row = (inner: string): string => `${head}項目:\n  P1-A-1: {${inner}}\n`;
    const of = (inner: string, field: Field): string => edited(row(inner), unset('P1-A-1', field));
    assert.equal(of('初回確認: はい, 備考: a', '備考'), row('初回確認: はい'));
    assert.equal(of('初回確認: はい, 備考: a', '初回確認'), row('備考: a'));
    assert.equal(of('備考: a', '備考'), row(''));
  });

  test('that is not there changes nothing', () => {
    assertChange(file('    初回確認: いいえ'), unset('P1-A-1', '完了日'));
    assertChange(file('    初回確認: いいえ'), unset('P2-C-1', '完了日'));
    assertChange(file('    初回確認: いいえ'), unset(null, '契約.名称'));
  });

  test('on the last line of a file without a final line break', () => {
    const text = `${head}項目:\r\n  P1-A-1:\r\n    初回確認: いいえ\r\n    備考: a`;
    assert.equal(edited(text, unset('P1-A-1', '備考')), text.slice(0, text.lastIndexOf('\r\n')));
  });
});

suite('refused', () => {
  test('what does not parse or is no checklist', () => {
    assertRefused('項目: [\n', set(null, '医療機関', 'a'), 'not-readable');
    assertRefused('a: 1\na: 2\n', set(null, '医療機関', 'a'), 'not-readable');
    assertRefused(
      '<<<<<<< a\nx: 1\n=======\n>>>>>>> b\n',
      set(null, '医療機関', 'a'),
      'not-readable',
    );
    assertRefused('- a\n', set(null, '医療機関', 'a'), 'not-a-checklist');
    assertRefused('', set(null, '医療機関', 'a'), 'not-a-checklist');
  });

  test('a value other than the one that was seen', () => {
    const text = `${head}項目:\n  P1-A-1:\n    初回確認: はい\n`;
    const seen = (value: string | null): FieldOperation => ({
      ...set('P1-A-1', '初回確認', 'いいえ'),
      seen: value,
    });
    assertRefused(text, seen(null), 'changed-meanwhile');
    assertRefused(text, seen('対象外'), 'changed-meanwhile');
    assertChange(text, seen('はい'), '-    初回確認: はい', '+    初回確認: いいえ');
  });

  test('ids of no row', () => {
    assertRefused(`${head}項目:\n`, set('P9-A-1', '備考', 'a'), 'item-unknown');
    assertRefused(`${head}項目:\n`, set('P1-A-2', '備考', 'a'), 'item-unknown');
    assertRefused(`${head}項目:\n`, set('__proto__', '備考', 'a'), 'item-unknown');
  });

  test('several rows at once behind anchors, aliases and merge keys', () => {
    const text = yaml`
      kakunin: 1
      様式: 令和6年6月
      項目:
        P1-A-1: &row
          初回確認: はい
          備考: &note 同じ
        P1-A-2-1: *row
        P1-A-2-2:
          <<: *row
          完了日: 2024-07-01
        P1-B-1:
          初回確認: はい
          備考: *note
    `;
    assertRefused(text, set('P1-A-1', '初回確認', 'いいえ'), 'shared');
    assertRefused(text, set('P1-A-2-1', '初回確認', 'いいえ'), 'shared');
    assertRefused(text, unset('P1-A-2-2', '備考'), 'shared');
    assertRefused(text, set('P1-A-1', '備考', '別'), 'shared');
    assertChange(text, set('P1-B-1', '備考', '別'), '-    備考: *note', '+    備考: 別');
    assertChange(text, set('P1-A-2-2', '備考', '別'), '+    備考: 別');
  });

  test('a list or a map where text should be', () => {
    assertRefused(
      `${head}項目:\n  P1-A-1:\n    備考: [a]\n`,
      set('P1-A-1', '備考', 'b'),
      'not-text',
    );
    assertRefused(`${head}項目:\n  P1-A-1: はい\n`, set('P1-A-1', '備考', 'b'), 'not-text');
  });
});

test('operations in one plan are one list of edits of the text given', () => {
  const text = `${head}項目:\n  P1-A-1:\n    初回確認:\n  P1-A-2-1:\n    初回確認:\n`;
  const plan = planEdits(
    parseText(text),
    [
      set('P1-A-1', '初回確認', 'いいえ'),
      set('P1-A-1', '完了日', '2024-07-22'),
      set('P1-A-2-1', '初回確認', 'はい'),
    ],
    editions,
  );
  assert.ok(plan.ok);
  assert.equal(plan.edits.length, 2);
  assert.equal(
    applyEdits(text, plan.edits),
    `${head}項目:\n  P1-A-1:\n    初回確認: いいえ\n    完了日: 2024-07-22\n  P1-A-2-1:\n    初回確認: はい\n`,
  );
});
