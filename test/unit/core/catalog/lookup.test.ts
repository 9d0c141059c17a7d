import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { highestOwnIds, isOwnId } from '../../../../src/core/format/ids';
import {
  compareIds,
  comparePlaces,
  editionById,
  itemTitle,
  newestEdition,
  rowById,
  rowsOf,
  sortKey,
  splitTermMarks,
} from '../../../../src/core/catalog/lookup';
import type { Edition } from '../../../../src/core/catalog/types';

const edition = parse(readFileSync('catalog/r6-06.yaml', 'utf8')) as Edition;

suite('catalog look-ups', () => {
  test('rowsOf is the form, flat and in order', () => {
    const rows = rowsOf(edition);
    assert.equal(rows.length, 38);
    assert.deepEqual(
      rows.slice(0, 4).map((place) => place.id),
      ['P1-A-1', 'P1-A-2-1', 'P1-A-2-2', 'P1-B-1'],
    );
    assert.deepEqual(
      rows.map((place) => place.index),
      rows.map((_, index) => index),
    );
    assert.equal(rows.at(-1)?.id, 'P2-C-5');
    assert.equal(rowsOf(edition), rows, 'cached per edition');
    assert.notEqual(rowsOf({ ...edition }), rows);
  });

  test('rowById knows where a row stands', () => {
    const place = rowById(edition, 'P2-B-4');
    assert.equal(place?.part.key, 'Part2');
    assert.equal(place.section.title, 'システム導入契約');
    assert.equal(place.item.項目, '暗号化');
    assert.equal(place.row.内容, '通信及び保存情報の暗号化を実施する。');
    for (const id of ['P1-A-2', 'P1-A-2-3', 'P1-X-1', 'p1-a-1', '', 'constructor']) {
      assert.equal(rowById(edition, id), undefined, id);
    }
  });

  test('itemTitle is 項目, numbered where there are several rows, without marks', () => {
    const assertTitle = (id: string, expected: string): void =>
      assert.equal(itemTitle(rowById(edition, id)!), expected);
    assertTitle('P1-A-1', '事業者からの開示資料の確認');
    assertTitle('P1-A-2-1', '事業者管理 ①');
    assertTitle('P1-B-6-2', '物理的リスクの対応 ②');
    assertTitle('P2-A-6', 'サービス・レベル合意書(SLA)の締結');
    assertTitle('P2-C-1', 'ネットワークのトラフィック監視');
  });

  test('editionById and newestEdition', () => {
    const later = { ...edition, id: '令和9年1月', date: '2027-01' };
    assert.equal(editionById([edition, later], '令和9年1月'), later);
    assert.equal(editionById([edition], '令和５年６月'), undefined);
    assert.equal(newestEdition([later, edition]), later);
    assert.equal(newestEdition([edition, { ...edition }]), edition);
    assert.equal(newestEdition([]), undefined);
  });

  test('isOwnId', () => {
    for (const id of ['P1-X-1', 'P2-X-10']) assert.ok(isOwnId(id), id);
    for (const id of ['P1-X-0', 'P1-X-01', 'P3-X-1', 'P1-A-1', 'P1-X-1-1', 'P1-X-1\n', ' P1-X-1']) {
      assert.ok(!isOwnId(id), id);
    }
  });

  test('compareIds sorts into the order of the form', () => {
    const sorted = 'P1-A-1 P1-B-6-2 P1-C-3 P1-X-2 P1-X-10 P2-A-2 P2-A-10 P2-X-1 Q P1-Z-1'.split(
      ' ',
    );
    const mixed = 'Q P2-X-1 P2-A-10 P1-X-10 P1-Z-1 P1-C-3 P1-X-2 P2-A-2 P1-B-6-2 P1-A-1'.split(' ');
    assert.deepEqual(
      mixed.sort((a, b) => compareIds(edition, a, b)),
      sorted,
    );
    assert.equal(compareIds(edition, 'P1-A-1', 'P1-A-1'), 0);
    assert.equal(compareIds(edition, 'foo', 'bar'), 0);
    const onlyPart1 = { ...edition, parts: edition.parts.slice(0, 1) };
    assert.equal(
      compareIds(onlyPart1, 'P2-X-1', 'foo'),
      0,
      'an own row of a Part that is not there',
    );
  });

  test('the form gives own rows of one Part one place', () => {
    const order = (a: string, b: string): number =>
      comparePlaces(sortKey(edition, a), sortKey(edition, b));
    assert.equal(order('P2-X-2', 'P2-X-1'), 0);
    assert.ok(order('P2-X-1', 'P2-C-5') > 0);
    assert.ok(order('P1-X-1', 'P2-X-1') < 0);
    assert.ok(order('P1-A-2-1', 'P1-A-1') > 0);
  });

  test('the highest own ids, of ids and of the keys of a text', () => {
    const text =
      '  P1-X-2:\n  "P2-X-10": # P2-X-99:\n    備考: P1-X-9: 別の表\n# P1-X-4:\n P1-X-03:';
    assert.deepEqual(highestOwnIds([], text), ['P1-X-2', 'P2-X-10']);
    assert.deepEqual(highestOwnIds(['P1-X-3', 'P2-X-9'], text), ['P1-X-3', 'P2-X-10']);
    assert.deepEqual(highestOwnIds([], '項目:\n  P1-A-1:\n'), []);
  });

  test('splitTermMarks', () => {
    assert.deepEqual(splitTermMarks('MDS/SDS*2、MDS2*3等'), [
      { text: 'MDS/SDS' },
      { mark: 2, text: '*2' },
      { text: '、MDS2' },
      { mark: 3, text: '*3' },
      { text: '等' },
    ]);
    assert.deepEqual(splitTermMarks('*1*2'), [
      { mark: 1, text: '*1' },
      { mark: 2, text: '*2' },
    ]);
    assert.deepEqual(splitTermMarks('*0 *12 *'), [{ text: '*0 *12 *' }]);
    assert.deepEqual(splitTermMarks(''), []);
  });
});
