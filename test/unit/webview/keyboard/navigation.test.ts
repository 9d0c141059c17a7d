import assert from 'node:assert/strict';
import type { Field, FieldKey } from '../../../../src/core/format/fields';
import type { Direction } from '../../../../webview/keyboard/keyAction';
import type { Ground } from '../../../../webview/keyboard/navigation';
import {
  along,
  below,
  beside,
  between,
  corner,
  edge,
  towards,
} from '../../../../webview/keyboard/navigation';

/** `P1-A-1 備考`; `医療機関` of the head. */
const nameOf = ({ item, field }: FieldKey) => [item, field].filter(Boolean).join(' ');
const placeOf = (name: string): FieldKey => {
  const [first = '', second] = name.split(' ');
  const [item, field] = second === undefined ? [null, first] : [first, second];
  return { item, field: field as Field };
};

/** Five rows, of which P1-B-1 is filtered out; P2-X-1 is a row of one's own. The panels of two are open. */
const ROWS = ['P1-A-1', 'P1-A-2', 'P1-B-1', 'P2-A-1', 'P2-X-1'];
const OPEN = ['P1-A-1', 'P2-A-1'];
const PANEL = [
  ...['期限', '初回確認日', '役割分担.主担当', '合意文書'],
  ...['役割分担.医療機関', '役割分担.事業者', '合意内容'],
];

const FILLED = ['P1-A-1', 'P1-A-2', 'P2-X-1'];

const isShown = ({ item, field }: FieldKey): boolean => {
  if (item === 'P1-B-1') return false;
  if (field === '項目' || field === '内容') return item === 'P2-X-1';
  return !PANEL.includes(field) || (item !== null && OPEN.includes(item));
};

const ground = (locked: readonly string[] = []): Ground => ({
  rows: ROWS,
  isShown,
  isEditable: (place) => isShown(place) && !locked.includes(nameOf(place)),
  isFilled: ({ item, field }) => field === '初回確認' && FILLED.includes(item ?? ''),
});

suite('where the arrows lead', () => {
  const cases: readonly (readonly [from: string, Direction, to: string])[] = [
    ['P1-A-1 備考', 'down', 'P1-A-2 備考'],
    ['P1-A-2 備考', 'down', 'P2-A-1 備考'],
    ['P2-A-1 備考', 'up', 'P1-A-2 備考'],
    ['P1-A-1 備考', 'up', ''],
    ['P2-X-1 初回確認', 'down', ''],
    ['P1-A-1 備考', 'left', 'P1-A-1 完了日'],
    ['P1-A-1 備考', 'right', ''],
    ['P1-A-1 初回確認', 'left', ''],
    ['P2-X-1 初回確認', 'left', 'P2-X-1 内容'],
    ['P2-X-1 項目', 'right', 'P2-X-1 内容'],
    ['P2-X-1 項目', 'up', ''],
    // From panel to open panel.
    ['P1-A-1 期限', 'down', 'P2-A-1 期限'],
    // In Part 2, who does what is in columns; in Part 1, in the panel.
    ['P2-A-1 備考', 'right', 'P2-A-1 役割分担.主担当'],
    ['P2-A-1 役割分担.主担当', 'right', 'P2-A-1 役割分担.医療機関'],
    ['P2-A-1 役割分担.医療機関', 'left', 'P2-A-1 役割分担.主担当'],
    ['P2-A-1 合意文書', 'right', ''],
    ['P2-A-1 役割分担.主担当', 'up', ''],
    ['P1-A-1 役割分担.主担当', 'down', ''],
    ['P2-A-1 合意内容', 'up', 'P1-A-1 合意内容'],
    ['P1-A-1 期限', 'right', ''],
    ['医療機関', 'down', ''],
    ['医療機関', 'right', ''],
  ];
  for (const [from, direction, to] of cases) {
    test(`${direction} from ${from}: ${to || 'nowhere'}`, () => {
      const found = towards(placeOf(from), direction, ground());
      assert.equal(found ? nameOf(found) : '', to);
    });
  }
});

suite('where Ctrl and the arrows lead', () => {
  const cases: readonly (readonly [from: string, Direction, to: string])[] = [
    // To the end of what is filled, and no further than the Part.
    ['P1-A-1 初回確認', 'down', 'P1-A-2 初回確認'],
    // From the last row of a Part into the next one.
    ['P1-A-2 初回確認', 'down', 'P2-A-1 初回確認'],
    ['P2-A-1 初回確認', 'down', 'P2-X-1 初回確認'],
    ['P2-X-1 初回確認', 'up', 'P2-A-1 初回確認'],
    ['P1-A-1 備考', 'down', 'P1-A-2 備考'],
    ['P1-A-1 備考', 'up', ''],
    ['P1-A-1 備考', 'left', 'P1-A-1 初回確認'],
    ['P2-X-1 備考', 'left', 'P2-X-1 項目'],
    ['P1-A-1 初回確認', 'right', 'P1-A-1 備考'],
  ];
  for (const [from, direction, to] of cases) {
    test(`${direction} from ${from}: ${to || 'nowhere'}`, () => {
      const found = edge(placeOf(from), direction, ground());
      assert.equal(found ? nameOf(found) : '', to);
    });
  }

  test('a run of filled cells ends before an empty one; empty cells end at a filled one', () => {
    const rows = ['P1-A-1', 'P1-A-2', 'P1-A-3', 'P1-A-4', 'P1-A-5'];
    const filled = ['P1-A-1', 'P1-A-2', 'P1-A-5'];
    const column: Ground = {
      ...{ rows, isShown: () => true, isEditable: () => true },
      isFilled: ({ item }) => filled.includes(item ?? ''),
    };
    const steps = ['P1-A-1', 'P1-A-2', 'P1-A-3'].map((item) => {
      const found = edge({ item, field: '備考' }, 'down', column);
      return found?.item;
    });
    assert.deepEqual(steps, ['P1-A-2', 'P1-A-5', 'P1-A-5']);
  });

  test('to the first answer and the last cell, and over the cells between two', () => {
    assert.deepEqual(corner('first', ground()), placeOf('P1-A-1 初回確認'));
    assert.deepEqual(corner('last', ground()), placeOf('P2-X-1 備考'));
    const range = between(placeOf('P2-A-1 備考'), placeOf('P1-A-2 備考'), ground());
    assert.deepEqual(range, ['P1-A-2', 'P2-A-1']);
    assert.deepEqual(between(placeOf('医療機関'), placeOf('P1-A-2 備考'), ground()), []);
  });
});

suite('what a selection grows to', () => {
  test('the rows of a Part and of the next one, without hidden ones, also in a column of the form', () => {
    const from = placeOf('P1-A-2 内容');
    assert.deepEqual(below(from, ground()), ['P1-A-2', 'P2-A-1', 'P2-X-1']);
    assert.deepEqual(below(placeOf('P1-A-1 期限'), ground()), OPEN.toSorted());
    assert.deepEqual(below(placeOf('医療機関'), ground()), []);
  });

  test('the cell beside it, whether it has a field or not, or the last one', () => {
    const answer = placeOf('P1-A-1 初回確認');
    assert.deepEqual(beside(answer, 'left', false), placeOf('P1-A-1 内容'));
    assert.deepEqual(beside(answer, 'left', true), placeOf('P1-A-1 項目'));
    assert.deepEqual(beside(answer, 'right', true), placeOf('P1-A-1 備考'));
    assert.equal(beside(placeOf('P1-A-1 備考'), 'right', false), undefined);
  });
});

suite('what Enter goes on to', () => {
  test("after a Part's date: the first of its rows that is shown", () => {
    const filtered = { ...ground(), isShown: ({ item }: FieldKey) => item === 'P1-B-1' };
    const found = along(placeOf('初回確認日.Part1'), 1, filtered);
    assert.equal(found && nameOf(found), 'P1-B-1 初回確認');
  });

  const cases: readonly (readonly [
    from: string,
    1 | -1,
    to: string,
    locked?: readonly string[],
  ])[] = [
    ['医療機関', 1, '事業者'],
    ['医療機関', 1, '対象システム', ['事業者']],
    ['医療機関', -1, ''],
    ['契約.締結予定日', 1, '契約.満了日'],
    ['社内メモ', 1, '初回確認日.Part1'],
    ['前回', 1, '初回確認日.Part1'],
    ['初回確認日.Part1', -1, '前回'],
    // From the date in a Part's head to the Part's first answer.
    ['初回確認日.Part1', 1, 'P1-A-1 初回確認'],
    ['初回確認日.Part2', 1, 'P2-A-1 初回確認'],
    ['初回確認日.Part3', 1, ''],
    ['初回確認日.Part2', -1, '初回確認日.Part1'],
    ['P1-A-1 期限', 1, 'P1-A-1 初回確認日'],
    ['P1-A-1 期限', 1, 'P1-A-1 担当者', ['P1-A-1 初回確認日']],
    ['P1-A-1 役割分担.主担当', 1, 'P1-A-1 役割分担.費用'],
    ['P1-A-1 合意内容', 1, 'P1-A-1 確認資料'],
    ['P1-A-1 社内メモ', 1, ''],
    ['P1-A-1 初回確認日', -1, 'P1-A-1 期限'],
    ['P1-A-1 期限', -1, 'P1-A-1 備考'],
  ];
  for (const [from, step, to, locked] of cases) {
    const where = step === 1 ? 'after' : 'before';
    test(`${where} ${from}: ${to || 'nothing'}${locked ? `, without ${locked.join()}` : ''}`, () => {
      const found = along(placeOf(from), step, ground(locked));
      assert.equal(found ? nameOf(found) : '', to);
    });
  }
});
