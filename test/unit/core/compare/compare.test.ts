import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import editions from 'virtual:catalog';
import { compare } from '../../../../src/core/compare/compare';
import type { Comparison } from '../../../../src/core/compare/comparison';
import { operationsOf } from '../../../../src/core/compare/operations';
import { yaml } from '../../../support/yaml';
import { version } from '../../../support/version';

const CHECKLIST = yaml`
  kakunin: 1
  様式: 令和6年6月
  医療機関: 青葉台病院 # 甲
  契約:
    種別: 新規
  初回確認日:
    Part1: 2026-09-07

  項目:
    # A 事業者選定・事業者管理
    P1-A-1: # 事業者からの開示資料の確認
      初回確認: いいえ
      備考: "済み"   # 例
    P1-A-2-1: # 事業者管理 ①
      初回確認:
    P2-X-1:
      項目: 独自の項目
      内容: 当事者が加えた項目
      初回確認: はい
`;

/** The comparison as short lines: head, rows with their fields, other changes, and the difference. */
function told({ head, rows, others, difference }: Comparison): readonly string[] {
  const change = ({ before, after }: { before: unknown; after: unknown }): string =>
    `${String(before)} → ${String(after)}`;
  return [
    ...head.map((each) => `${each.field}: ${change(each)}`),
    ...rows.flatMap(({ id, kind, status, fields, altered }) => [
      `${id} ${kind} ${change(status)}${altered ? ' 改変' : ''}`,
      ...fields.map((each) => `  ${each.field}: ${change(each)}`),
    ]),
    ...others.map((each) => `! ${each.path.join(' ')}: ${change(each)}`),
    difference,
  ];
}

function assertCompared(before: string, after: string, ...expected: readonly string[]): void {
  assert.deepEqual(told(compare(version(before), version(after))), expected);
}

function assertReplaced(from: string | RegExp, to: string, ...expected: readonly string[]): void {
  const after = CHECKLIST.replace(from, to);
  assert.notEqual(after, CHECKLIST);
  assertCompared(CHECKLIST, after, ...expected);
}

suite('a comparison that the other party may see', () => {
  const assertPublic = (after: string, ...expected: readonly string[]): void => {
    const comparison = compare(version(CHECKLIST), version(after), { isPublic: true });
    assert.deepEqual(told(comparison), expected);
  };

  test('has neither a note nor that it changed', () => {
    const noted = CHECKLIST.replace('初回確認:\n', '初回確認:\n    社内メモ: 極秘\n').replace(
      '項目:\n',
      '社内メモ: 極秘\n項目:\n',
    );
    assertPublic(noted, 'dress');
    assertPublic(
      noted.replace('済み', '済'),
      'P1-A-1 changed 未完了 → 未完了',
      '  備考: 済み → 済',
      'agreement',
    );
  });

  test('has no note that is not at its place, and no list that may hold one', () => {
    const row = (lines: string): string =>
      CHECKLIST.replace('初回確認:\n', `初回確認:\n    ${lines}\n`);
    assertPublic(row('役割分担: {社内メモ: 極秘}'), 'dress');
    assertPublic(
      row('x: {a: 1, 社内メモ: 極秘}'),
      'P1-A-2-1 changed 未確認 → 未確認',
      '! 項目 P1-A-2-1 x: null → {a: 1}',
      'agreement',
    );
    assertPublic(
      row('x: [{社内メモ: 極秘}]'),
      'P1-A-2-1 changed 未確認 → 未確認',
      '! 項目 P1-A-2-1 x: null → […]',
      'agreement',
    );
    assertPublic(
      row('x: [公開]'),
      'P1-A-2-1 changed 未確認 → 未確認',
      '! 項目 P1-A-2-1 x: null → [公開]',
      'agreement',
    );
    assertPublic(`${CHECKLIST}  社内メモ: 極秘\n`, 'dress');
  });
});

suite('comparing two checklists', () => {
  test('the same text', () => {
    assertCompared(CHECKLIST, CHECKLIST, 'nothing');
    const { unchanged, before } = compare(version(CHECKLIST), version(CHECKLIST));
    assert.deepEqual(unchanged, ['P1-A-1', 'P1-A-2-1', 'P2-X-1']);
    assert.equal(before.editionId, '令和6年6月');
    assert.equal(before.edition, editions[0]);
  });

  test('dress: comments, quotes, blanks, line ends, a BOM', () => {
    assertReplaced('# 例', '# 別の例', 'dress');
    assertReplaced('"済み"', '済み', 'dress');
    assertReplaced('"済み"', '|+\n      済み\n\n', 'dress');
    assertReplaced('\n\n項目', '\n項目', 'dress');
    assertReplaced(/\n/g, '\r\n', 'dress');
    assertReplaced(/^/, '\ufeff', 'dress');
    assertReplaced('kakunin: 1', 'kakunin: "1"', 'dress');
  });

  test('dress: order of rows and keys, empty keys, flow style', () => {
    assertReplaced(/( {2}P1-A-1:[^]*)( {2}P1-A-2-1:[^]*)(?= {2}P2)/, '$2$1', 'dress');
    assertReplaced(/( {4}初回確認: いいえ\n)(.*\n)/, '$2$1', 'dress');
    assertReplaced('契約:\n  種別: 新規', '契約: {名称: , 種別: 新規}', 'dress');
    assertReplaced('いいえ\n', 'いいえ\n    完了日:\n    役割分担: {}\n    期限: ""\n', 'dress');
    assertReplaced(/^/, '事業者: ~\n', 'dress');
  });

  test('a field of a row, with its status', () => {
    assertReplaced(
      '"済み"',
      '"済"\n    完了日: 2026-10-01',
      'P1-A-1 changed 未完了 → 完了',
      '  完了日: null → 2026-10-01',
      '  備考: 済み → 済',
      'agreement',
    );
  });

  test('fields of the top level, in canonical order', () => {
    assertReplaced(
      'kakunin: 1\n様式: 令和6年6月\n医療機関: 青葉台病院 # 甲\n契約:\n  種別: 新規\n',
      '契約: {種別: 更新}\n事業者: みどり野\n様式: 令和9年\nkakunin: 1\n',
      '様式: 令和6年6月 → 令和9年',
      '医療機関: 青葉台病院 → null',
      '事業者: null → みどり野',
      '契約.種別: 新規 → 更新',
      'agreement',
    );
  });

  test('rows added and removed, in the form’s order', () => {
    assertReplaced(
      / {2}P1-A-1:[^]*(?= {2}P2)/,
      '  P2-A-1:\n  P1-A-2-2:\n    初回確認: 対象外\n',
      'P1-A-1 removed 未完了 → undefined',
      '  初回確認: いいえ → null',
      '  備考: 済み → null',
      'P1-A-2-1 removed 未確認 → undefined',
      'P1-A-2-2 added undefined → 対象外',
      '  初回確認: null → 対象外',
      'P2-A-1 added undefined → 未確認',
      'agreement',
    );
  });

  test('the form’s text altered, not that of a row of one’s own', () => {
    assertReplaced(
      'いいえ',
      'いいえ\n    内容: 改めた文',
      'P1-A-1 changed 未完了 → 未完了 改変',
      '  内容: null → 改めた文',
      'agreement',
    );
    assertReplaced(
      '当事者が加えた項目',
      '加えた項目',
      'P2-X-1 changed 確認済 → 確認済',
      '  内容: 当事者が加えた項目 → 加えた項目',
      'agreement',
    );
  });

  test('keys that are no fields, in every place', () => {
    assertReplaced(
      '契約:\n',
      'メモ: {b: "1", a: 2, c: [x,  y]}\n契約:\n  電話: &t 03-1234\n  ファクス: *t\n',
      '! メモ: null → {a: 2, b: "1", c: [x, y]}',
      '! 契約 ファクス: null → "03-1234"',
      '! 契約 電話: null → "03-1234"',
      'agreement',
    );
    assertReplaced(
      '初回確認:\n',
      '確認者:\n',
      'P1-A-2-1 changed 未確認 → 未確認',
      '! 項目 P1-A-2-1 確認者: null → null',
      'agreement',
    );
  });

  test('values that are no plain text', () => {
    assertReplaced(
      '"済み"',
      '[済み]',
      'P1-A-1 changed 未完了 → 未完了',
      '  備考: 済み → null',
      '! 項目 P1-A-1 備考: 済み → [済み]',
      'agreement',
    );
    assertReplaced(
      '契約:\n  種別: 新規',
      '契約: 新規',
      '契約.種別: 新規 → null',
      '! 契約: {種別: 新規} → 新規',
      'agreement',
    );
    assertCompared(
      'kakunin: 1\n項目:\n',
      'kakunin: 1\n項目: なし\n',
      '! 項目: null → なし',
      'agreement',
    );
  });

  test('as operations on the older text, one for each change', () => {
    const after = CHECKLIST.replace('    備考: "済み"   # 例\n', '    期限: 2026-12-01\n')
      .replace('  P1-A-2-1: # 事業者管理 ①\n    初回確認:\n', '  P2-X-2: {内容: 二つ目}\n')
      .replace('種別: 新規', '名称: 保守');
    assert.deepEqual(operationsOf(compare(version(CHECKLIST), version(after))), [
      { kind: 'unset', item: null, field: '契約.種別' },
      { kind: 'set', item: null, field: '契約.名称', value: '保守' },
      { kind: 'add-rows', items: ['P2-X-2'] },
      { kind: 'set', item: 'P1-A-1', field: '期限', value: '2026-12-01' },
      { kind: 'unset', item: 'P1-A-1', field: '備考' },
      { kind: 'remove', path: ['項目', 'P1-A-2-1'] },
      { kind: 'set', item: 'P2-X-2', field: '内容', value: '二つ目' },
    ]);
  });

  test('values that aliases stand for many thousand times', () => {
    const levels = Array.from({ length: 14 }, (_, level) => {
      const below = level === 0 ? '済み' : `*a${level - 1}`;
      return `a${level}: &a${level} {x: ${below}, y: ${below}}\n`;
    });
    const bomb = CHECKLIST + levels.join('');
    assert.equal(compare(version(bomb), version(`${bomb}\n`)).difference, 'dress');
    const changed = compare(version(bomb), version(bomb.replace('x: 済み', 'x: 済')));
    assert.equal(changed.difference, 'agreement');
  });

  test('rows in place of another value of 項目, whichever way they are read', () => {
    const other = `${CHECKLIST.slice(0, CHECKLIST.indexOf('項目:'))}項目: 12\n`;
    const byRows = compare(version(CHECKLIST), version(other));
    assert.deepEqual(byRows.others, [{ path: ['項目'], before: null, after: '12' }]);
    const whole = compare(version(CHECKLIST.replace('備考: ', '備考: &x ')), version(other));
    assert.deepEqual(whole.others, byRows.others);
  });

  test('the samples: what they say is unchanged by another way to read them', () => {
    const text = readFileSync('samples/aobadai-denshi-karte.kakunin.yaml', 'utf8');
    // An anchor keeps the rows from being read one by one.
    const whole = text.replace('備考: ', '備考: &x ');
    assert.notEqual(version(text).parsed.rows, undefined);
    assert.equal(version(whole).parsed.rows, undefined);
    assertCompared(text, whole, 'dress');
  });
});
