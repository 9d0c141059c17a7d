import assert from 'node:assert/strict';
import type { ItemView, RowView } from '../../../../src/core/view/tableView';
import type { Filter } from '../../../../webview/table/filter';
import { isFiltering, NO_FILTER, rowTest } from '../../../../webview/table/filter';

type Status = RowView['status'];
type Values = Partial<Record<RowView['cells'][number]['field'], string>>;

function row(id: string, status: Status, values: Values = {}, problems = 0): RowView {
  const cells = Object.entries(values).map(([field, value]) => ({ field, value }));
  return {
    id,
    status,
    content: [{ text: '保守契約の内容を' }, { text: '*1', mark: 1 }, { text: '確認する。' }],
    cells: cells as unknown as RowView['cells'],
    problems: Array.from({ length: problems }) as RowView['problems'],
  } as unknown as RowView;
}

const ITEM = { title: [{ text: '事業者管理' }] } as unknown as ItemView;

const ROWS = [
  row('P1-A-1', '確認済', { 備考: 'ＳＤＳ（2026年版）を受領' }),
  row('P1-A-2', '未完了', { 期限: '2026-08-31' }, 2),
  row('P1-B-1', '未確認'),
  row('P1-B-2', '完了', { '役割分担.事業者': '窓口' }, 1),
  row('P1-C-1', '対象外'),
];

function found(filter: Partial<Filter>, active?: string): string {
  const test = rowTest({ ...NO_FILTER, ...filter }, active);
  return ROWS.filter((each) => test(each, ITEM))
    .map(({ id }) => id)
    .join(' ');
}

const ALL = 'P1-A-1 P1-A-2 P1-B-1 P1-B-2 P1-C-1';

suite('which rows are shown', () => {
  const cases: readonly (readonly [Partial<Filter>, string])[] = [
    [{}, ALL],
    [{ search: '　 ' }, ALL],
    [{ kind: 'open' }, 'P1-A-2 P1-B-1'],
    [{ kind: 'problems' }, 'P1-A-2 P1-B-2'],
    [{ search: 'p1-b' }, 'P1-B-1 P1-B-2'],
    [{ search: 'sds' }, 'P1-A-1'],
    [{ search: '窓口' }, 'P1-B-2'],
    [{ search: '２０２６' }, 'P1-A-1 P1-A-2'],
    [{ search: '未完了' }, 'P1-A-2'],
    [{ search: '事業者管理 保守契約' }, ALL],
    [{ search: '内容を*1確認' }, ALL],
    [{ search: '受領 窓口' }, ''],
    [{ kind: 'problems', search: '窓口' }, 'P1-B-2'],
  ];
  for (const [filter, expected] of cases) {
    test(`${JSON.stringify(filter)}: ${expected || 'none'}`, () =>
      assert.equal(found(filter), expected));
  }

  test('the row that is worked in stays, whatever is looked for', () => {
    assert.equal(found({ kind: 'open' }, 'P1-B-2'), 'P1-A-2 P1-B-1 P1-B-2');
    assert.equal(found({ search: '受領 窓口' }, 'P1-C-1'), 'P1-C-1');
  });

  test('only a kind or a word leaves rows out', () => {
    assert.equal(isFiltering(NO_FILTER), false);
    assert.equal(isFiltering({ kind: 'all', search: ' ' }), false);
    assert.equal(isFiltering({ kind: 'open', search: '' }), true);
    assert.equal(isFiltering({ kind: 'all', search: 'x' }), true);
  });
});
