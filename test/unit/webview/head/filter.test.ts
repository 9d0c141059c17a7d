import assert from 'node:assert/strict';
import { partKeyOf } from '../../../../src/core/format/ids';
import type { ItemView, RowView } from '../../../../src/core/view/tableView';
import type { Filter } from '../../../../webview/head/filter';
import { isFiltering, NO_FILTER, rowTest } from '../../../../webview/head/filter';

type Status = RowView['status'];
type Values = Partial<Record<RowView['cells'][number]['field'], string>>;

function row(id: string, status: Status, values: Values = {}, rules: string[] = []): RowView {
  const cells = Object.entries(values).map(([field, value]) => ({ field, value }));
  return {
    id,
    status,
    content: [{ text: '保守契約の内容を' }, { text: '*1', mark: 1 }, { text: '確認する。' }],
    cells: cells as unknown as RowView['cells'],
    problems: rules.map((rule) => ({ rule })) as unknown as RowView['problems'],
  } as unknown as RowView;
}

const ITEM = { title: [{ text: '事業者管理' }] } as unknown as ItemView;

const ROWS = [
  row('P1-A-1', '確認済', { 備考: 'ＳＤＳ（2026年版）を受領' }),
  row('P1-A-2', '未完了', { 期限: '2026-08-31' }, ['overdue', 'hidden-character']),
  row('P1-B-1', '未確認'),
  row('P1-B-2', '完了', { '役割分担.事業者': '窓口' }, ['cost-open']),
  row('P1-C-1', '対象外'),
  { ...row('P2-A-1', '未確認'), previous: { setbacks: [{}] } } as unknown as RowView,
];

function found(filter: Partial<Filter>, active?: string): string {
  const withoutAgreement = new Set(['P1-A-1']);
  const test = rowTest({ ...NO_FILTER, ...filter }, { active, withoutAgreement });
  return ROWS.filter((each) => test(each, ITEM, partKeyOf(each.id) ?? 'Part1'))
    .map(({ id }) => id)
    .join(' ');
}

const ALL = 'P1-A-1 P1-A-2 P1-B-1 P1-B-2 P1-C-1 P2-A-1';

suite('which rows are shown', () => {
  const cases: readonly (readonly [Partial<Filter>, string])[] = [
    [{}, ALL],
    [{ search: '　 ' }, ALL],
    [{ kind: 'open' }, 'P1-A-2 P1-B-1 P2-A-1'],
    [{ kind: 'problems' }, 'P1-A-2 P1-B-2'],
    [{ kind: 'overdue' }, 'P1-A-2'],
    [{ kind: 'unfinished' }, 'P1-A-2'],
    [{ kind: 'unanswered-Part1' }, 'P1-B-1'],
    [{ kind: 'unanswered-Part2' }, 'P2-A-1'],
    [{ kind: 'unanswered-Part2', search: 'p1' }, ''],
    [{ kind: 'without-agreement' }, 'P1-A-1'],
    [{ kind: 'setback' }, 'P2-A-1'],
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
    assert.equal(found({ kind: 'open' }, 'P1-B-2'), 'P1-A-2 P1-B-1 P1-B-2 P2-A-1');
    assert.equal(found({ search: '受領 窓口' }, 'P1-C-1'), 'P1-C-1');
  });

  test('only a kind or a word leaves rows out', () => {
    assert.equal(isFiltering(NO_FILTER), false);
    assert.equal(isFiltering({ kind: 'all', search: ' ' }), false);
    assert.equal(isFiltering({ kind: 'open', search: '' }), true);
    assert.equal(isFiltering({ kind: 'all', search: 'x' }), true);
  });
});
