import assert from 'node:assert/strict';
import editions from 'virtual:catalog';
import type { Operation } from '../../../../src/core/edit/operation/operation';
import { planEdits } from '../../../../src/core/edit/plan/planEdits';
import { parseText } from '../../../../src/core/parse/yaml/parseText';
import { applyEdits } from '../../../../src/core/text/applyEdits';
import { assertFaithful } from '../../../support/dress/assertFaithful';

/** What the search in `fidelity.property.test.ts` found, kept. */

const HEAD = 'kakunin: 1\n様式: 令和6年6月\n';
const ROW = `${HEAD}項目:\n  P1-A-1:\n`;
const at = { item: 'P1-A-1', field: '備考' } as const;
const set = (value: string | null): Operation => ({ kind: 'set', ...at, value });
const remove = (...path: readonly string[]): Operation => ({ kind: 'remove', path });
const addRows = (...items: readonly string[]): Operation => ({ kind: 'add-rows', items });

function assertEdit(before: string, operation: Operation, after: string): void {
  const plan = planEdits(parseText(before), [operation], editions);
  assert.ok(plan.ok, JSON.stringify(plan));
  assert.equal(applyEdits(before, plan.edits), after);
  assertFaithful(before, plan.edits, operation);
}

suite('edits in rare dress', () => {
  const inRow: readonly (readonly [string, string, Operation, string])[] = [
    [
      'a comment at a block stays when the text goes',
      '備考: | # 注\n      a',
      set(null),
      '備考: # 注',
    ],
    [
      '… and when no block can hold the new text',
      '備考: | # 注\n      a',
      set('\u0007'),
      '備考: "\\u0007" # 注',
    ],
    [
      'comments around a value stay',
      '備考: # 注\n      a # 二',
      set(null),
      '備考: # 注\n       # 二',
    ],
    ['a value below a comment goes with its line', '備考: # 注\n      a', set(null), '備考: # 注'],
    ['a tag of text stays', '備考: !!str # 注', set('済'), '備考: !!str 済 # 注'],
    ['a tag of a number goes', '備考: !!int 12 # 注', set('済'), '備考: 済 # 注'],
    ['a tag of nothing goes', '備考: !!null', set('済'), '備考: 済'],
    ['an anchor of nothing stays', '備考: &a # 注', set('済'), '備考: &a 済 # 注'],
    ['a tag alone is a text', '備考: !!str', set(null), '備考:'],
    ['a key without colon', '? 備考', set('済'), '? 備考\n    : 済'],
    [
      'above a key with a tag',
      '!!str 役割分担:',
      { kind: 'set', ...at, field: '期限', value: 'a' },
      '期限: a\n    !!str 役割分担:',
    ],
    ['behind a key with an anchor', '&k 期限: b # 注', set('済'), '&k 期限: b # 注\n    備考: 済'],
  ];
  for (const [title, before, operation, after] of inRow) {
    test(title, () => assertEdit(`${ROW}    ${before}\n`, operation, `${ROW}    ${after}\n`));
  }

  const inFile: readonly (readonly [string, string, Operation, string])[] = [
    [
      'a row added in braces has its answer too',
      '項目: {}\n',
      set('済'),
      '項目: {P1-A-1: {初回確認:, 備考: 済}}\n',
    ],
    [
      'a key alone in braces',
      '項目: {P1-A-1: {備考}}\n',
      set('済'),
      '項目: {P1-A-1: {備考: 済}}\n',
    ],
    [
      'a comment in braces stays with its own row',
      '項目: {\n P1-A-1: a, # 一\n P1-B-1: b # 二\n }\n',
      remove('項目', 'P1-B-1'),
      '項目: {\n P1-A-1: a, # 一\n }\n',
    ],
    [
      '… of the row below too',
      '項目: {\n P1-A-1: a, # 一\n # 二\n P1-B-1: b\n }\n',
      remove('項目', 'P1-A-1'),
      '項目: {\n # 二\n P1-B-1: b\n }\n',
    ],
    [
      'a comment behind a list stays',
      '事業者:\n  - a\n      # 右\n医療機関: b\n',
      remove('事業者'),
      '      # 右\n医療機関: b\n',
    ],
    [
      'rows with an anchor that nobody uses',
      '項目: &a {P1-A-1: b}\n',
      addRows('P1-A-2-1'),
      '項目: &a {P1-A-1: b, P1-A-2-1: {初回確認:}}\n',
    ],
    [
      'rows in order below a heading that is not are left alone',
      '項目:\n  P1-A-1:\n  # Part 1\n  P1-B-1:\n',
      { kind: 'order-rows' },
      '項目:\n  P1-A-1:\n  # Part 1\n  P1-B-1:\n',
    ],
    [
      'a row of no known id stays below its heading',
      '項目:\n  # A 事業者選定・事業者管理\n  P9-A-1:\n  P1-B-1:\n  P1-A-1:\n',
      { kind: 'order-rows' },
      '項目:\n  # A 事業者選定・事業者管理\n  P9-A-1:\n  P1-A-1:\n  P1-B-1:\n',
    ],
  ];
  for (const [title, before, operation, after] of inFile) {
    test(title, () => assertEdit(HEAD + before, operation, HEAD + after));
  }

  test('rows added to a file indented as a whole', () => {
    const indented = HEAD.replace(/^/gm, ' ').trimEnd();
    const plan = planEdits(parseText(`${indented}\n 項目:\n`), [addRows('P1-A-1')], editions);
    assert.ok(plan.ok);
    assert.match(plan.parsed.text, /\n {3}P1-A-1: # .*\n {5}初回確認:\n/);
  });
});
