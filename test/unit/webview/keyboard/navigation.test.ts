import assert from 'node:assert/strict';
import type { Field, FieldKey } from '../../../../src/core/format/fields';
import type { Direction } from '../../../../webview/keyboard/keyAction';
import type { Ground } from '../../../../webview/keyboard/navigation';
import { along, towards } from '../../../../webview/keyboard/navigation';

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

const isShown = ({ item, field }: FieldKey): boolean => {
  if (item === 'P1-B-1') return false;
  if (field === '項目' || field === '内容') return item === 'P2-X-1';
  return !PANEL.includes(field) || (item !== null && OPEN.includes(item));
};

const ground = (locked: readonly string[] = []): Ground => ({
  rows: ROWS,
  isShown,
  isEditable: (place) => isShown(place) && !locked.includes(nameOf(place)),
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
    ['P1-A-1 合意内容', 1, 'P1-A-1 社内メモ'],
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
