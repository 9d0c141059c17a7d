import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import editions from 'virtual:catalog';
import type { AnalysisOptions } from '../../../src/core/analyze';
import { analyze } from '../../../src/core/analyze';
import { newestEdition } from '../../../src/core/catalog/lookup';
import { newChecklist } from '../../../src/core/edit/proposal/newChecklist';
import { yaml } from '../../support/yaml';

const today = '2026-11-23';

/** Rules about the file as a whole would speak of every text here that has one row. */
const OF_WHOLE_FILE: NonNullable<AnalysisOptions['severities']> = {
  'item-missing': 'off',
  'items-unanswered': 'off',
  'first-check-date-missing': 'off',
};

/** `rule "text at its place" row`, in the order of the text. */
function found(text: string, severities = OF_WHOLE_FILE): readonly string[] {
  return analyze(text, { editions, today, severities }).problems.map(
    ({ rule, span, item }) =>
      `${rule} "${text.slice(span.start, span.end)}"${item === undefined ? '' : ` ${item}`}`,
  );
}

const contract = (line: string): string =>
  `kakunin: 1\n様式: 令和6年6月\n契約:\n  ${line}\n項目:\n`;

const row = (lines: string): string =>
  `kakunin: 1\n様式: 令和6年6月\n項目:\n  P1-A-1:\n    ${lines}\n`;

suite('one cause is one problem, at the smallest right place', () => {
  const cases: readonly (readonly [text: string, ...problems: readonly string[]])[] = [
    [row('初回確認: はい')],
    [row('初回確認:')],
    [row('備考: ~')],
    [row('初回確認: いいえ'), 'completion-date-missing "いいえ" P1-A-1'],
    [row('初回確認: "いいえ" # 注'), 'completion-date-missing ""いいえ"" P1-A-1'],
    [row('初回確認: いいえ\n    完了日: 2024-07-22')],
    [row('初回確認: いいえ\n    完了日: いつか'), 'invalid-date "いつか" P1-A-1'],
    [row('期限: 2024-02-30'), 'invalid-date "2024-02-30" P1-A-1'],
    [row('期限: 20240701'), 'wrong-type "20240701" P1-A-1'],
    [row('初回確認: 多分'), 'invalid-value "多分" P1-A-1'],
    [row('初回確認: true'), 'answer-variant "true" P1-A-1'],
    [row('初回確認: ○\n    完了日: 2024-07-22'), 'answer-variant "○" P1-A-1'],
    [
      row('初回確認: はい\n    完了日: 2027-07-22'),
      'completion-date-unexpected "2027-07-22" P1-A-1',
    ],
    [row('初回確認: はい\n    完了日: いつか'), 'invalid-date "いつか" P1-A-1'],
    [row('初回確認: 対象外\n    備考: 12'), 'wrong-type "12" P1-A-1'],
    [row('初回確認: 多分\n    期限: 2024-07-22'), 'invalid-value "多分" P1-A-1'],
    [row('初回確認: [はい]'), 'invalid-value "[はい]" P1-A-1'],
    [row('備考: 12'), 'wrong-type "12" P1-A-1'],
    [row('備考: {a: b}'), 'wrong-type "{a: b}" P1-A-1'],
    [row('備老: 済み'), 'unknown-key "備老" P1-A-1'],
    [row('役割分担: 共同'), 'wrong-type "共同" P1-A-1'],
    [row('役割分担:\n      主担当: 甲'), 'invalid-value "甲" P1-A-1'],
    [row('役割分担:\n      主担当: 他の事業者')],
    [row('役割分担:\n      費用: 無料'), 'invalid-value "無料" P1-A-1'],
    [row('初回確認: はい\n    役割分担:\n      費用: 未定'), 'cost-open "未定" P1-A-1'],
    [row('初回確認: ○\n    役割分担:\n      費用: 未定'), 'answer-variant "○" P1-A-1'],
    [row('担当者: 12'), 'wrong-type "12" P1-A-1'],
    [row('確認資料: [SDS]'), 'wrong-type "[SDS]" P1-A-1'],
    [row('社内メモ: {a: b}'), 'wrong-type "{a: b}" P1-A-1'],
    [
      'kakunin: 1\n様式: 令和6年6月\n前回: 1\n社内メモ: []\n項目:\n',
      'wrong-type "1"',
      'wrong-type "[]"',
    ],
    [contract('満了日: 2026-11-22'), 'contract-ended "2026-11-22"'],
    [contract('満了日: "2026-11-22" # 注'), 'contract-ended ""2026-11-22""'],
    [contract('満了日: 2026-11-23')],
    [contract('満了日: 2020-02-30'), 'invalid-date "2020-02-30"'],
    [contract('満了日:')],
    ['kakunin: 2\n様式: 令和6年6月\n項目:\n', 'invalid-value "2"'],
    ['kakunin: 1\n様式: 令和9年6月\n項目:\n', 'edition-unknown "令和9年6月"'],
    ['様式: 令和6年6月\n項目:\n', 'missing-key "様式"'],
    ['kakunin: 1\n様式: 令和6年6月\n項目: []\n', 'wrong-type "[]"'],
    ['kakunin: 1\nkakunin: 1\n', 'yaml-syntax "kakunin"'],
    ['a: *b\n', 'yaml-syntax "*b"'],
    ['\ufeff<<<<<<< HEAD\na: 1\n=======\na: 2\n>>>>>>> x\n', 'merge-conflict "<<<<<<< HEAD"'],
    ['<<<<<<< HEAD\na: 1\n=======\na: 2\n>>>>>>> x\n', 'merge-conflict "<<<<<<< HEAD"'],
    [
      'a: 0\n<<<<<<<<<<< HEAD\na: 1\n===========\na: 2\n>>>>>>>>>>> x\n',
      'merge-conflict "<<<<<<<<<<< HEAD"',
    ],
    [
      '\ufeffkakunin: 1\r\n様式: 令和6年6月\r\n項目:\r\n  P1-A-1:\r\n    初回確認: いいえ\r\n',
      'completion-date-missing "いいえ" P1-A-1',
    ],
    ['- a\n- b\n', 'wrong-type "- a"'],
    ['', 'wrong-type ""'],
    ['\ufeff# 注\n', 'wrong-type "# 注"'],
    ['kakunin: 1\n様式:\n項目:\n', 'wrong-type "様式"'],
    ['a: 1\n---\nb: 1\n', 'yaml-syntax "---"'],
  ];
  for (const [text, ...problems] of cases) {
    test(JSON.stringify(text.slice(-40)), () => assert.deepEqual(found(text), problems));
  }

  test('a problem in what an alias stands for is told at the alias', () => {
    const text = yaml`
      kakunin: 1
      様式: 令和6年6月
      項目:
        P1-A-1: &a
          備考: 12
        P1-A-2-1: *a
    `;
    assert.deepEqual(found(text), ['wrong-type "12" P1-A-1', 'wrong-type "*a" P1-A-2-1']);
  });

  test('a problem in a row that a merge key brings along is reported once', () => {
    const text = yaml`
      x: &a
        項目:
          P1-A-1: 12
      kakunin: 1
      様式: 令和6年6月
      <<: *a
    `;
    const ofRow = found(text).filter((each) => each.includes('P1-A-1'));
    assert.deepEqual(ofRow, ['wrong-type "12" P1-A-1']);
  });

  test('keys that are names of JavaScript are only keys', () => {
    const text = `kakunin: 1\n様式: 令和6年6月\n項目:\n  __proto__:\n    初回確認: いいえ\n  constructor: {toString: 1}\n`;
    assert.deepEqual(found(text), [
      'item-unknown "__proto__" __proto__',
      'completion-date-missing "いいえ" __proto__',
      'item-unknown "constructor" constructor',
      'unknown-key "toString" constructor',
    ]);
  });
});

test('severities can be set, and a rule switched off', () => {
  const text = row('初回確認: いいえ');
  const severityOf = (severity: 'error' | 'off'): readonly string[] =>
    analyze(text, {
      editions,
      today,
      severities: { ...OF_WHOLE_FILE, 'completion-date-missing': severity },
    }).problems.map((problem) => problem.severity);
  assert.deepEqual(severityOf('error'), ['error']);
  assert.deepEqual(severityOf('off'), []);
});

test('a new checklist has 38 rows to answer, and no other problem', () => {
  const edition = newestEdition(editions);
  assert.ok(edition);
  const { checklist, problems } = analyze(newChecklist(edition), { editions, today });
  assert.deepEqual(
    problems.map((each) => each.rule === 'items-unanswered' && `${each.part} ${each.count}`),
    ['Part1 15', 'Part2 23'],
  );
  assert.equal(checklist?.rows.length, 38);
  assert.ok(checklist.rows.every((each) => each.status === '未確認'));
});

test('the finished sample has no problem', () => {
  assert.deepEqual(found(readFileSync('samples/aobadai-receipt.kakunin.yaml', 'utf8'), {}), []);
});

suite('a 完了日 that is no day', () => {
  const text = (day: string) =>
    `kakunin: 1\n様式: 令和6年6月\n初回確認日: {Part1: 2026-09-07}\n項目:\n  P1-A-1:\n    初回確認: いいえ\n    完了日: ${day}\n    期限: 2026-10-01\n`;

  for (const day of ['2026-13-24', '2026-02-30', '11/20', '来週', '20261120']) {
    test(`${day} completes nothing, and is told once`, () => {
      const { checklist, problems } = analyze(text(day), { editions, today: '2026-11-23' });
      assert.equal(checklist?.rows[0]?.status, '未完了');
      const ofRow = problems.filter(({ item }) => item === 'P1-A-1').map(({ rule }) => rule);
      assert.deepEqual(ofRow, [day === '20261120' ? 'wrong-type' : 'invalid-date']);
    });
  }

  test('a real day does', () => {
    const { checklist } = analyze(text('2026-11-20'), { editions, today: '2026-11-23' });
    assert.equal(checklist?.rows[0]?.status, '完了');
  });
});

suite('an unknown id', () => {
  /** The titles of the fixes: the ids that are offered. */
  const offered = (...ids: readonly string[]) => {
    const rows = ids.map((id) => `  ${id}:\n    初回確認: はい\n`).join('');
    const text = `kakunin: 1\n様式: 令和6年6月\n項目:\n${rows}`;
    const { problems } = analyze(text, { editions, today: '2026-11-23' });
    return problems
      .filter(({ rule }) => rule === 'item-unknown')
      .flatMap(({ fixes }) => fixes)
      .map(({ operations: [first], preferred }) => [
        first?.kind === 'rename' && first.to,
        preferred,
      ]);
  };

  test('is offered the id that is meant', () => {
    assert.deepEqual(offered('p1-b-1')[0], ['P1-B-1', true]);
  });

  test('is offered no id that another row has, nor the second best as the one to take', () => {
    const fixes = offered('P1-B-1', 'p1-b-1');
    assert.ok(fixes.length > 0);
    for (const [id, preferred] of fixes) {
      assert.notEqual(id, 'P1-B-1');
      assert.equal(preferred, false);
    }
  });

  test('of an item with several rows: those that are not there yet', () => {
    assert.deepEqual(offered('P1-A-2-1', 'P1-A-2'), [['P1-A-2-2', false]]);
    assert.deepEqual(offered('P1-A-2-1', 'P1-A-2-2', 'P1-A-2'), []);
  });
});
