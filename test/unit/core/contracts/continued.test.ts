import assert from 'node:assert/strict';
import { continuedIn, isOver, withoutContinued } from '../../../../src/core/contracts/continued';
import type { Contract } from '../../../../src/core/contracts/contract';
import { dueOf } from '../../../../src/core/contracts/due';
import { matrixOf } from '../../../../src/core/contracts/matrix';
import { overviewOf } from '../../../../src/core/contracts/overview';
import { contract, row, TODAY } from './checklists';

/** A contract of 青葉台病院 with these lines in its head. */
function of(path: string, ...head: readonly string[]): Contract {
  return contract(path, [
    '医療機関: 青葉台病院',
    ...head,
    '項目:',
    ...row('P2-C-4', '初回確認: いいえ', '期限: 2026-11-20', '役割分担: {主担当: 事業者}'),
  ]);
}

/** `old → next` for each that is continued, sorted. */
function pairs(...contracts: readonly Contract[]): readonly string[] {
  return [...continuedIn(contracts)].map(([old, next]) => `${old.path} → ${next.path}`).sort();
}

suite('contracts that another one continues', () => {
  test('前回 is a path as seen from its file', () => {
    const old = of('2024/karte.kakunin.yaml');
    for (const previous of ['../2024/karte.kakunin.yaml', './../2024//karte.kakunin.yaml']) {
      const next = of('2026/karte.kakunin.yaml', `前回: ${previous}`);
      assert.deepEqual(
        pairs(next, old),
        ['2024/karte.kakunin.yaml → 2026/karte.kakunin.yaml'],
        previous,
      );
    }
    for (const previous of [
      'karte.kakunin.yaml',
      '2024/karte.kakunin.yaml',
      '""',
      '..',
      '/2024/karte.kakunin.yaml',
    ]) {
      assert.deepEqual(pairs(of('2026/x.kakunin.yaml', `前回: ${previous}`), old), [], previous);
    }
  });

  test('a file name of decomposed letters is the same name', () => {
    const old = of('カ\u3099.kakunin.yaml');
    assert.equal(pairs(of('b', '前回: \u30ac.kakunin.yaml'), old).length, 1);
  });

  test('a chain leaves the newest one; two that continue one are both left', () => {
    const [a, b, c, d] = [of('a'), of('b', '前回: a'), of('c', '前回: b'), of('d', '前回: b')];
    assert.deepEqual(pairs(d, a, c, b), ['a → b', 'b → c']);
    const left = withoutContinued([d, a, c, b]).map(({ path }) => path);
    assert.deepEqual(left, ['d', 'c']);
  });

  test('a circle, itself, a file that is not there, or of another hospital is not continued', () => {
    assert.deepEqual(pairs(of('a', '前回: b'), of('b', '前回: a')), []);
    assert.deepEqual(pairs(of('a', '前回: a')), []);
    assert.deepEqual(pairs(of('b', '前回: a')), []);
    assert.deepEqual(pairs(of('a'), contract('b', ['医療機関: 乙病院', '前回: a'])), []);
    assert.deepEqual(pairs(of('a', '前回: b'), of('b', '前回: a'), of('c', '前回: a')), [
      'a → c',
      'b → a',
    ]);
  });

  test('the matrix has the newer one alone, and does not count 事業者 twice', () => {
    const [old, next] = [of('a'), of('b', '前回: a')];
    const found = (contracts: readonly Contract[]) =>
      matrixOf(contracts).map(({ contracts: columns, rows }) => [
        columns.map(({ path }) => path),
        rows.find(({ item }) => item === 'P2-C-4')?.findings,
      ]);
    assert.deepEqual(found([old, next]), [[['b'], []]]);
    assert.deepEqual(found([old]), [[['a'], []]]);
    assert.deepEqual(found([old, of('b')]), [[['a', 'b'], ['several']]]);
  });

  test('its days are due until the 締結予定日 of the newer one has come', () => {
    const old = of('a', '契約: {満了日: 2027-03-31}');
    const days = (contract: string) =>
      dueOf([old, of('b', '前回: a', contract)], TODAY)
        .filter(({ path }) => path === 'a')
        .map(({ date }) => date);
    const all = ['2026-11-20', '2027-03-31'];
    assert.deepEqual(days('契約: {種別: 更新}'), all);
    assert.deepEqual(days('契約: {締結予定日: 2026-11-29}'), all);
    assert.deepEqual(days('契約: {締結予定日: 2026-11-28}'), []);
    assert.deepEqual(days('契約: {種別: 更新, 締結予定日: 2026-11-28}'), []);
    assert.deepEqual(days('契約: {種別: 追加構築, 締結予定日: 2026-11-28}'), all);
  });

  test('it is over as well where one further on was signed', () => {
    const signed = '契約: {締結予定日: 2026-01-01}';
    const [a, b, c] = [of('a'), of('b', '前回: a'), of('c', '前回: b', signed)];
    const continued = continuedIn([a, b, c]);
    assert.deepEqual(
      [a, b, c].map((each) => isOver(each, continued, TODAY)),
      [true, true, false],
    );
  });

  test('the overview keeps it, and counts nothing of it once it is over', () => {
    const next = of('b', '前回: a', '契約: {締結予定日: 2026-11-28}');
    const entries = overviewOf([of('a', '契約: {満了日: 2027-03-31}'), next], TODAY);
    assert.deepEqual(
      entries.map(({ path, overdue, nextDue }) => [path, overdue, nextDue]),
      [
        ['a', 0, null],
        ['b', 1, '2026-11-28'],
      ],
    );
  });
});
