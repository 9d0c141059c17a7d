import assert from 'node:assert/strict';
import editions from 'virtual:catalog';
import { applyToTree } from '../../../../../src/core/edit/operation/applyToTree';
import type { Operation } from '../../../../../src/core/edit/operation/operation';
import { differences, readsAs, treeOf } from '../../../../../src/core/edit/operation/readsAs';
import type { Parsed } from '../../../../../src/core/parse/parsed';
import { parseText } from '../../../../../src/core/parse/yaml/parseText';
import { reparse } from '../../../../../src/core/parse/rows/reparse';
import type { Node } from '../../../../../src/core/parse/tree';

const edition = editions.at(-1);

function applied(before: Parsed, operations: readonly Operation[], after: Parsed) {
  const root = treeOf(before);
  assert.ok(root?.kind === 'map');
  return applyToTree(root, operations, { edition, found: treeOf(after) });
}

/** Both where the texts are read as a whole and where they are read by rows. */
function isMeaning(
  before: string,
  operations: Operation | readonly Operation[],
  after: string,
): boolean {
  const all = [operations].flat();
  const whole = [parseText(before), parseText(after)] as const;
  const byRows = reparse(before, undefined);
  const pairs = [whole, [byRows, reparse(after, byRows)] as const];
  const [first, second] = pairs.map(([from, to]) => readsAs(applied(from, all, to), from, to));
  assert.equal(first, second, 'the same by rows');
  return first === true;
}

function means(before: string, operations: Operation | readonly Operation[], after: string): void {
  assert.ok(isMeaning(before, operations, after), after);
  assert.ok(before === after || !isMeaning(before, operations, before), 'the text as it was');
}

const set = (item: string | null, field: string, value: string | null): Operation =>
  ({ kind: 'set', item, field, value }) as Operation;
const unset = (item: string | null, field: string): Operation =>
  ({ kind: 'unset', item, field }) as Operation;

const HEAD = 'kakunin: 1\n様式: 令和6年6月\n';
const ROW = `${HEAD}項目:\n  P1-A-1:\n    初回確認: はい\n    備考: 済み\n`;

suite('what an operation means: a field', () => {
  test('set gives it another value, as text, and keeps its place', () => {
    means(ROW, set('P1-A-1', '初回確認', '12'), ROW.replace('はい', '"12"'));
    assert.ok(!isMeaning(ROW, set('P1-A-1', '初回確認', '12'), ROW.replace('はい', '12')));
    means('kakunin: 2\n', set(null, 'kakunin', '1'), 'kakunin: 1\n');
    assert.ok(!isMeaning('kakunin: 2\n', set(null, 'kakunin', '1'), 'kakunin: "1"\n'));
  });

  test('set to nothing leaves the key, however nothing is written', () => {
    for (const nothing of ['備考:', '備考: ~', '備考: null']) {
      means(ROW, set('P1-A-1', '備考', null), ROW.replace('備考: 済み', nothing));
    }
    means(ROW, set('P1-A-1', '備考', '\n'), ROW.replace('備考: 済み', '備考:'));
  });

  test('the line breaks that end a text are formatting, those within are not', () => {
    for (const sign of ['|-', '|', '|+']) {
      const block = `備考: ${sign}\n      一\n      二\n`;
      means(ROW, set('P1-A-1', '備考', '一\r\n二\n'), ROW.replace('備考: 済み\n', block));
    }
    const folded = ROW.replace('備考: 済み', '備考: >-\n      一\n      二');
    assert.ok(!isMeaning(ROW, set('P1-A-1', '備考', '一\n二'), folded));
  });

  test('a key that is not there goes to its canonical place, with the maps around it', () => {
    const both = ROW.replace('    備考', '    役割分担:\n      主担当: 共同\n    備考');
    means(ROW, set('P1-A-1', '役割分担.主担当', '共同'), both);
    const last = `${ROW}    役割分担:\n      主担当: 共同\n`;
    assert.ok(!isMeaning(ROW, set('P1-A-1', '役割分担.主担当', '共同'), last));
    means('kakunin: 1\n', set(null, '契約.種別', '新規'), 'kakunin: 1\n契約: {種別: 新規}\n');
  });

  test('a row that is not there comes at its place, unanswered', () => {
    const second = '  P1-A-2-1:\n    初回確認:\n    備考: 未\n';
    means(ROW, set('P1-A-2-1', '備考', '未'), ROW + second);
    assert.ok(!isMeaning(ROW, set('P1-A-2-1', '備考', '未'), ROW.replace('  P1', `${second}  P1`)));
    assert.ok(!isMeaning(ROW, set('P1-A-2-1', '備考', '未'), `${ROW}  P1-A-2-1:\n    備考: 未\n`));
    const own = '項目:\n  P1-X-1:\n    項目: 独自\n    初回確認:\n';
    means(HEAD, set('P1-X-1', '項目', '独自'), HEAD + own);
    means(
      `${HEAD}項目:\n  P1-A-1:\n`,
      set('P1-A-1', '備考', '未'),
      `${HEAD}項目: {P1-A-1: {備考: 未}}\n`,
    );
  });

  test('unset takes the key, and with the last one a map of the format, but not a row', () => {
    const roles = ROW.replace('備考: 済み', '役割分担:\n      主担当: 共同');
    means(roles, unset('P1-A-1', '役割分担.主担当'), ROW.replace('    備考: 済み\n', ''));
    const kept = ROW.replace('備考: 済み', '役割分担:');
    assert.ok(!isMeaning(roles, unset('P1-A-1', '役割分担.主担当'), kept));
    const one = `${HEAD}項目:\n  P1-A-1:\n    備考: 済み\n`;
    means(one, unset('P1-A-1', '備考'), `${HEAD}項目:\n  P1-A-1:\n`);
    const braces = `${HEAD}項目:\n  P1-A-1: {備考: 済み}\n`;
    means(braces, unset('P1-A-1', '備考'), `${HEAD}項目:\n  P1-A-1: {}\n`);
    means(ROW, unset('P1-A-1', '期限'), ROW);
  });

  test('what others say must stay as it is: values, kinds, anchors, lists, order', () => {
    const text = `${ROW}  P1-A-2-1: &a\n    備考: 12\n  P1-A-2-2: *a\n他: [a, b]\n`;
    const change = set('P1-A-1', '備考', '未');
    const after = text.replace('済み', '未');
    means(text, change, after);
    for (const [was, is] of [
      ['&a', '&b'],
      ['備考: 12', '備考: "12"'],
      ['備考: 12', '備考: 13'],
      ['[a, b]', '[a, c]'],
      ['*a', '{備考: 12}'],
      ['他: [a, b]', '他: [a, b]\n別:'],
      ['    初回確認: はい\n    備考: 未\n', '    備考: 未\n    初回確認: はい\n'],
    ] as const) {
      assert.ok(after.includes(was));
      assert.ok(!isMeaning(text, change, after.replace(was, is)), is);
    }
  });
});

suite('what an operation means: keys and rows', () => {
  test('rename gives a key another name where it stands; remove takes all that it holds', () => {
    const path = ['項目', 'P1-A-1'];
    means(ROW, { kind: 'rename', path, to: 'P1-A-3' }, ROW.replace('P1-A-1', 'P1-A-3'));
    means(ROW, { kind: 'remove', path }, `${HEAD}項目:\n`);
    means(ROW, { kind: 'remove', path: ['項目'] }, HEAD);
  });

  test('add-rows adds those that are not there, each at its place, and the key 項目', () => {
    const items = ['P1-X-1', 'P1-A-2-1', 'P1-A-1', 'P1-A-2-1', '未知'];
    const row = (id: string): string => `  ${id}:\n    初回確認:\n`;
    const added = ['P1-A-2-1', 'P1-X-1', '未知'].map(row).join('');
    means(ROW, { kind: 'add-rows', items }, ROW + added);
    means(HEAD, { kind: 'add-rows', items: [] }, `${HEAD}項目:\n`);
    means(HEAD, { kind: 'add-rows', items: ['P1-A-1'] }, `${HEAD}項目:\n${row('P1-A-1')}`);
    const last = ROW.replace('  P1', `${row('P1-A-2-1')}  P1`);
    assert.ok(!isMeaning(ROW, { kind: 'add-rows', items: ['P1-A-2-1'] }, last));
  });

  test('order-rows puts known rows into the order; others may come to stand anywhere', () => {
    const text = (...ids: string[]): string =>
      `${HEAD}項目:\n${ids.map((id) => `  ${id}:\n    備考: ${id}\n`).join('')}`;
    const before = text('P1-B-1', '未知', 'P1-A-1', '他');
    means(before, { kind: 'order-rows' }, text('P1-A-1', 'P1-B-1', '未知', '他'));
    means(before, { kind: 'order-rows' }, text('他', 'P1-A-1', '未知', 'P1-B-1'));
    assert.ok(!isMeaning(before, { kind: 'order-rows' }, text('P1-A-1', 'P1-B-1', '未知')));
    const inOrder = text('未知', 'P1-A-1', 'P1-B-1');
    means(inOrder, { kind: 'order-rows' }, inOrder);
  });

  test('several that do not touch what another one changes are one change', () => {
    const all: Operation[] = [
      set('P1-A-1', '初回確認', 'いいえ'),
      set('P1-A-1', '期限', '2026-12-01'),
      { kind: 'rename', path: ['様式'], to: '版' },
      unset('P1-A-1', '備考'),
    ];
    const after =
      'kakunin: 1\n版: 令和6年6月\n項目:\n  P1-A-1:\n    初回確認: いいえ\n    期限: 2026-12-01\n';
    means(ROW, all, after);
    const [from, to] = [parseText(ROW), parseText(after.replace('いいえ', 'はい'))];
    const expected: Node | undefined = applied(from, all, to);
    assert.deepEqual(differences(expected, from, to), [['項目', 'P1-A-1', '初回確認']]);
  });

  test('does not change the tree that it is given, and keeps the nodes that stay', () => {
    const before = parseText(`${ROW}  P1-A-2-1:\n    備考: 未\n`);
    const told = JSON.stringify(before.root);
    const after = applied(before, [set('P1-A-1', '備考', '未')], before);
    assert.equal(JSON.stringify(before.root), told);
    const rowOf = (node: Node | undefined): unknown => {
      const items = node?.kind === 'map' ? node.entries.at(-1)?.value : undefined;
      return items?.kind === 'map' ? items.entries[1] : undefined;
    };
    assert.ok(rowOf(before.root));
    assert.equal(rowOf(after), rowOf(before.root));
  });
});
